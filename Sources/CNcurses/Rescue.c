#define _GNU_SOURCE 1
#include "Internal.h"
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

static struct termios original;
static int original_known = 0;
static char leave_sequence[512];
static size_t leave_length = 0;

static int collected_stderr = -1;
static int real_stderr = -1;

static const char ModesEnter[] = "\033[?2004h\033[?1004h";
static const char ModesLeave[] = "\033[?2004l\033[?1004l\033[?1006l\033[?1003l\033[?1002l\033[?1000l";

void linje_write_all(int descriptor, const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(descriptor, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;
        bytes += written;
        count -= (size_t)written;
    }
}

// MARK: - Modes

void linje_modes_enter(void) { linje_write_all(STDOUT_FILENO, ModesEnter, sizeof ModesEnter - 1); }
void linje_modes_leave(void) { linje_write_all(STDOUT_FILENO, ModesLeave, sizeof ModesLeave - 1); }

/// Appends a capability without its padding marks (`$<5>`), which only tputs understands.
static void append_capability(const char *name) {
    const char *text = tigetstr(name);
    if (text == NULL || text == (const char *)-1) return;
    while (*text != 0 && leave_length < sizeof leave_sequence - 1) {
        if (text[0] == '$' && text[1] == '<') {
            const char *end = strchr(text, '>');
            if (end == NULL) return;
            text = end + 1;
        } else {
            leave_sequence[leave_length++] = *text++;
        }
    }
}

void linje_rescue_prepare(void) {
    if (!original_known) original_known = tcgetattr(STDIN_FILENO, &original) == 0;
    if (cur_term == NULL) return;
    leave_length = 0;
    append_capability("sgr0");
    append_capability("op");
    append_capability("rmkx");
    append_capability("cnorm");
    append_capability("rmcup");
}

void linje_rescue(void) {
    if (linje_full_screen) {
        linje_full_screen = 0;
        linje_write_all(STDOUT_FILENO, ModesLeave, sizeof ModesLeave - 1);
        linje_write_all(STDOUT_FILENO, leave_sequence, leave_length);
    }
    if (original_known) tcsetattr(STDIN_FILENO, TCSANOW, &original);
}

// MARK: - stderr

void linje_stderr_redirect(void) {
    // Redirected by the user already: then it cannot reach the screen.
    if (collected_stderr >= 0 || !isatty(STDERR_FILENO)) return;
    int memory = memfd_create("stderr", MFD_CLOEXEC);
    if (memory < 0) return;
    int kept = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 10);
    if (kept < 0 || dup2(memory, STDERR_FILENO) < 0) {
        close(memory);
        if (kept >= 0) close(kept);
        return;
    }
    collected_stderr = memory;
    real_stderr = kept;
}

int linje_stderr_descriptor(void) { return real_stderr >= 0 ? real_stderr : STDERR_FILENO; }

void linje_stderr_restore(void) {
    if (collected_stderr < 0) return;
    int memory = collected_stderr;
    collected_stderr = -1;
    dup2(real_stderr, STDERR_FILENO);
    close(real_stderr);
    real_stderr = -1;
    char buffer[4096];
    lseek(memory, 0, SEEK_SET);
    for (;;) {
        ssize_t count = read(memory, buffer, sizeof buffer);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) break;
        linje_write_all(STDERR_FILENO, buffer, (size_t)count);
    }
    close(memory);
}
