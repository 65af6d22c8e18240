#ifndef LINJE_CNCURSES_INTERNAL_H
#define LINJE_CNCURSES_INTERNAL_H

#include "CNcurses.h"
#include <signal.h>

/// Whether the full screen is up. Read by the crash handler.
extern volatile sig_atomic_t linje_full_screen;

void linje_stderr_redirect(void);

/// Prints what was collected to the real stderr. Safe in a signal handler.
void linje_stderr_restore(void);

/// The real stderr for a child process while ours is redirected.
int linje_stderr_descriptor(void);

/// Remembers what brings the terminal back, for the crash handler.
void linje_rescue_prepare(void);

/// Brings the terminal back with system calls only. Safe in a signal handler.
void linje_rescue(void);

/// The private modes that ncurses knows nothing of: bracketed paste and focus.
void linje_modes_enter(void);
void linje_modes_leave(void);

void linje_write_all(int descriptor, const char *bytes, size_t count);

#endif
