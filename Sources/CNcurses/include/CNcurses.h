#ifndef LINJE_CNCURSES_H
#define LINJE_CNCURSES_H

#define NCURSES_WIDECHAR 1
#include <ncursesw/ncurses.h>
#include <stdint.h>
#include <sys/types.h>

// Swift cannot see cast macros, and rejects ncurses' global variables as shared mutable state.
extern const uint32_t LinjeAttributeBold;
extern const uint32_t LinjeAttributeDim;
extern const uint32_t LinjeAttributeReverse;
extern const uint32_t LinjeAttributeUnderline;
extern const int LinjeKeyFunctionZero;

/// One column, or one wide character and its second column, as ncurses wants it.
typedef struct {
    uint32_t scalars[3];
    uint32_t attributes;
    int32_t pair;
    int32_t width;
} LinjeCell;

typedef enum {
    LinjeOpened = 0,
    LinjeNotATerminal = 1,
    LinjeDumbTerminal = 2,
    LinjeUnknownTerminal = 3,
} LinjeOpenResult;

/// Opens the terminal on descriptors 0 and 1, redirects stderr when it is that terminal, and enters the full screen.
LinjeOpenResult linje_open(int utf8_wanted);

/// Gives the terminal back exactly as it was and prints what stderr was told meanwhile. Harmless when closed.
void linje_close(void);

/// Leaves the full screen for another program or the shell; `linje_resume` enters it again.
void linje_suspend(void);
void linje_resume(void);

/// Lets the kernel ignore SIGINT and SIGQUIT while another program has the terminal; one program at a time.
void linje_interrupts_ignore(void);

/// Puts back what stood before `linje_interrupts_ignore`.
void linje_interrupts_restore(void);

/// Stops the whole foreground job until it is continued.
void linje_stop_job(void);

/// Whether output is UTF-8.
int linje_utf8(void);
int linje_colors(void);
const char *linje_terminal_name(void);

/// The real size from the kernel; takes it over when it changed and returns 1 then.
int linje_take_size(int *rows, int *columns);

/// A colour pair for two palette colours, -1 for the terminal's own.
int linje_pair(int foreground, int background);

/// Writes cells into the window, without output to the terminal.
void linje_put(int row, int column, const LinjeCell *cells, int count);
void linje_erase(void);

/// Sends the difference to the terminal and leaves its cursor at a place, or hides it for a negative row.
void linje_update(int row, int column);
void linje_redraw_all(void);
void linje_bell(void);
void linje_mouse(int enabled);

typedef enum { LinjeNothing = 0, LinjeScalar = 1, LinjeKeyCode = 2 } LinjeInput;

/// The next character or key without waiting (but 25 ms after a lone escape).
LinjeInput linje_read(uint32_t *value);

/// The next byte as it came, or -1.
int linje_read_byte(void);

/// The code of a key by its terminfo capability, or 0 when this terminal has no such key.
int linje_key_code(const char *capability);

typedef struct {
    int row;
    int column;
    int button;
    int kind;
    int modifiers;
} LinjeMouse;

typedef enum { LinjePress = 0, LinjeRelease = 1, LinjeWheelUp = 2, LinjeWheelDown = 3, LinjeDoubleClick = 4 } LinjeMouseKind;

/// The mouse event that a mouse key announced. Returns 0 when there is none.
int linje_mouse_event(LinjeMouse *event);

/// Writes the number of each signal that concerns a terminal program into a descriptor.
void linje_signals_install(int descriptor);
void linje_signals_restore(void);

/// Restores the terminal when the process dies of a fault, and lets it die of that.
void linje_crash_handlers_install(void);

/// What is printed below the restored screen when the process dies of a fault; at most a thousand bytes.
void linje_last_words(const char *text);

/// Starts a program on the terminal with clean signals. Returns 0 or an errno.
int linje_spawn(pid_t *child, const char *program, char *const arguments[]);

/// A pipe that child programs do not inherit: reading end, writing end. Returns 0 or -1.
int linje_pipe(int *reader, int *writer, int nonblocking);

/// Columns that one Unicode scalar takes by this process' locale, -1 for a control.
int linje_width(uint32_t scalar);

#endif
