#define _GNU_SOURCE 1
#include "Internal.h"
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

const uint32_t LinjeAttributeBold = WA_BOLD;
const uint32_t LinjeAttributeDim = WA_DIM;
const uint32_t LinjeAttributeReverse = WA_REVERSE;
const uint32_t LinjeAttributeUnderline = WA_UNDERLINE;

volatile sig_atomic_t linje_full_screen = 0;

static SCREEN *screen = NULL;
static int utf8 = 0;

int linje_utf8(void) { return utf8; }
int linje_colors(void) { return has_colors() ? COLORS : 0; }
int linje_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

const char *linje_terminal_name(void) {
    const char *name = termname();
    return name == NULL ? "" : name;
}

static void choose_locale(int utf8_wanted) {
    setlocale(LC_ALL, "");
    utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
    // The user asked for a UTF-8 locale that this machine does not have: its characters are UTF-8 all the same.
    if (!utf8 && utf8_wanted) utf8 = setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}

static void configure(void) {
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    meta(stdscr, TRUE);
    leaveok(stdscr, FALSE);
    idlok(stdscr, TRUE);
    set_escdelay(25);
    // Else doupdate stops half-way when keys are waiting; we draw only when none are.
    typeahead(-1);
    if (has_colors()) {
        start_color();
        use_default_colors();
    }
    define_key("\033[Z", KEY_BTAB);
}

LinjeOpenResult linje_open(int utf8_wanted) {
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return LinjeNotATerminal;
    const char *name = getenv("TERM");
    if (name != NULL && strcmp(name, "dumb") == 0) return LinjeDumbTerminal;
    // They would win over the window's real size, also when it changes.
    unsetenv("LINES");
    unsetenv("COLUMNS");
    choose_locale(utf8_wanted);
    linje_rescue_prepare();
    screen = newterm(NULL, stdout, stdin);
    if (screen == NULL) screen = newterm("xterm-256color", stdout, stdin);
    if (screen == NULL) return LinjeUnknownTerminal;
    configure();
    linje_rescue_prepare();
    linje_stderr_redirect();
    linje_full_screen = 1;
    refresh();
    linje_modes_enter();
    return LinjeOpened;
}

void linje_suspend(void) {
    if (!linje_full_screen) return;
    linje_modes_leave();
    endwin();
    linje_full_screen = 0;
}

void linje_resume(void) {
    if (screen == NULL || linje_full_screen) return;
    linje_full_screen = 1;
    reset_prog_mode();
    clearok(curscr, TRUE);
    refresh();
    linje_modes_enter();
}

void linje_close(void) {
    if (screen == NULL) return;
    int was_up = linje_full_screen;
    linje_suspend();
    if (was_up) linje_rescue();
    linje_stderr_restore();
    delscreen(screen);
    screen = NULL;
}

int linje_take_size(int *rows, int *columns) {
    struct winsize size = {0};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) {
        *rows = LINES;
        *columns = COLS;
        return 0;
    }
    int changed = size.ws_row != LINES || size.ws_col != COLS;
    if (changed) resizeterm(size.ws_row, size.ws_col);
    *rows = LINES;
    *columns = COLS;
    return changed;
}

int linje_pair(int foreground, int background) {
    if (foreground < 0 && background < 0) return 0;
    int pair = alloc_pair(foreground, background);
    return pair < 0 ? 0 : pair;
}

void linje_put(int row, int column, const LinjeCell *cells, int count) {
    enum { Batch = 64 };
    cchar_t batch[Batch];
    for (int done = 0; done < count;) {
        int filled = 0;
        int start = column;
        for (; filled < Batch && done < count; filled++, done++) {
            const LinjeCell *cell = &cells[done];
            wchar_t text[4] = {(wchar_t)cell->scalars[0], (wchar_t)cell->scalars[1], (wchar_t)cell->scalars[2], 0};
            // The C library has the last word on widths: what it measures otherwise would shift the row.
            if (wcwidth(text[0]) != cell->width) {
                text[0] = L'?';
                text[1] = 0;
            }
            int pair = cell->pair;
            setcchar(&batch[filled], text, cell->attributes, (short)(pair > 255 ? 0 : pair), &pair);
            column += cell->width;
        }
        mvadd_wchnstr(row, start, batch, filled);
    }
}

void linje_erase(void) {
    erase();
}

void linje_redraw_all(void) {
    clearok(curscr, TRUE);
}

void linje_update(int row, int column) {
    curs_set(row < 0 ? 0 : 1);
    if (row >= 0) move(row, column);
    wnoutrefresh(stdscr);
    doupdate();
}

void linje_bell(void) { beep(); }
