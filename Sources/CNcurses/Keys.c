#define _GNU_SOURCE 1
#include "Internal.h"
#include <term.h>

const int LinjeKeyFunctionZero = KEY_F0;

LinjeInput linje_read(uint32_t *value) {
    wint_t read = 0;
    int code = get_wch(&read);
    *value = (uint32_t)read;
    if (code == OK) return LinjeScalar;
    return code == KEY_CODE_YES ? LinjeKeyCode : LinjeNothing;
}

int linje_read_byte(void) {
    // With the keypad on, ncurses would read key presses out of pasted text.
    keypad(stdscr, FALSE);
    int byte = getch();
    keypad(stdscr, TRUE);
    return byte == ERR || byte > 255 ? -1 : byte;
}

int linje_key_code(const char *capability) {
    char *sequence = tigetstr(capability);
    if (sequence == NULL || sequence == (char *)-1) return 0;
    int code = key_defined(sequence);
    return code > 0 ? code : 0;
}

void linje_mouse(int enabled) {
    mousemask(enabled ? ALL_MOUSE_EVENTS : 0, NULL);
    // No waiting for a possible second click: the widgets count clicks themselves.
    mouseinterval(0);
}

static int kind_of(mmask_t state, int *button) {
    *button = 1;
    if (state & BUTTON4_PRESSED) return LinjeWheelUp;
    if (state & BUTTON5_PRESSED) return LinjeWheelDown;
    if (state & (BUTTON2_PRESSED | BUTTON2_RELEASED | BUTTON2_CLICKED)) *button = 2;
    if (state & (BUTTON3_PRESSED | BUTTON3_RELEASED | BUTTON3_CLICKED)) *button = 3;
    if (state & (BUTTON1_DOUBLE_CLICKED)) return LinjeDoubleClick;
    if (state & (BUTTON1_CLICKED | BUTTON2_CLICKED | BUTTON3_CLICKED)) return LinjePress;
    if (state & (BUTTON1_RELEASED | BUTTON2_RELEASED | BUTTON3_RELEASED)) return LinjeRelease;
    if (state & (BUTTON1_PRESSED | BUTTON2_PRESSED | BUTTON3_PRESSED)) return LinjePress;
    return -1;
}

int linje_mouse_event(LinjeMouse *event) {
    MEVENT raw;
    if (getmouse(&raw) != OK) return 0;
    event->row = raw.y;
    event->column = raw.x;
    event->kind = kind_of(raw.bstate, &event->button);
    event->modifiers = (raw.bstate & BUTTON_SHIFT ? 1 : 0) | (raw.bstate & BUTTON_ALT ? 2 : 0)
        | (raw.bstate & BUTTON_CTRL ? 4 : 0);
    return event->kind >= 0;
}
