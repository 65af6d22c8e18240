#define _GNU_SOURCE 1
#include "Internal.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

extern char **environ;

static const int Watched[] = {SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP, SIGCONT};
enum { WatchedCount = sizeof Watched / sizeof Watched[0] };
static struct sigaction before[WatchedCount];
static volatile sig_atomic_t pipe_end = -1;
static int installed = 0;

// MARK: - Signals as bytes

static void note(int signal) {
    int kept = errno;
    char byte = (char)signal;
    // A full pipe already tells that there is something to look at.
    if (pipe_end >= 0) (void)!write(pipe_end, &byte, 1);
    errno = kept;
}

void linje_signals_install(int descriptor) {
    pipe_end = descriptor;
    if (installed) return;
    installed = 1;
    struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
    sigfillset(&action.sa_mask);
    for (int index = 0; index < WatchedCount; index++) {
        sigaction(Watched[index], NULL, &before[index]);
        // nohup and the like: who started us does not want it to end us.
        int mayBeIgnored = Watched[index] == SIGHUP || Watched[index] == SIGINT || Watched[index] == SIGQUIT;
        if (mayBeIgnored && before[index].sa_handler == SIG_IGN) continue;
        sigaction(Watched[index], &action, NULL);
    }
}

void linje_signals_restore(void) {
    if (!installed) return;
    installed = 0;
    pipe_end = -1;
    for (int index = 0; index < WatchedCount; index++) sigaction(Watched[index], &before[index], NULL);
}

static struct sigaction interrupts[2];

void linje_interrupts_ignore(void) {
    // Ignored by the kernel, not noted and dropped: a signal that reaches us late must not end us when the other program is gone.
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    sigaction(SIGINT, &ignore, &interrupts[0]);
    sigaction(SIGQUIT, &ignore, &interrupts[1]);
}

void linje_interrupts_restore(void) {
    sigaction(SIGINT, &interrupts[0], NULL);
    sigaction(SIGQUIT, &interrupts[1], NULL);
}

void linje_stop_job(void) {
    struct sigaction stop = {.sa_handler = SIG_DFL};
    struct sigaction kept;
    sigaction(SIGTSTP, &stop, &kept);
    kill(0, SIGTSTP);
    // The stop reaches this thread a moment later; a job that nobody can continue is never stopped at all.
    poll(NULL, 0, 50);
    sigaction(SIGTSTP, &kept, NULL);
}

// MARK: - Faults

static const int Faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};

static char last_words[1024] = "";

void linje_last_words(const char *text) {
    strncpy(last_words, text, sizeof last_words - 1);
}

static void crash(int signal) {
    linje_rescue();
    linje_stderr_restore();
    linje_write_all(STDERR_FILENO, last_words, strlen(last_words));
    struct sigaction standard = {.sa_handler = SIG_DFL};
    sigaction(signal, &standard, NULL);
    raise(signal);
}

static void close_at_exit(void) {
    linje_rescue();
    linje_stderr_restore();
}

void linje_crash_handlers_install(void) {
    static char stack[64 * 1024];
    stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&alternate, NULL);
    struct sigaction action = {.sa_handler = crash, .sa_flags = SA_ONSTACK | SA_NODEFER};
    sigemptyset(&action.sa_mask);
    for (size_t index = 0; index < sizeof Faults / sizeof Faults[0]; index++) {
        sigaction(Faults[index], &action, NULL);
    }
    static int registered = 0;
    if (!registered) registered = atexit(close_at_exit) == 0;
}

// MARK: - Programs

int linje_spawn(pid_t *child, const char *program, char *const arguments[]) {
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, linje_stderr_descriptor(), STDERR_FILENO);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    int code = posix_spawnp(child, program, &files, &attributes, arguments, environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return code;
}

int linje_pipe(int *reader, int *writer, int nonblocking) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC | (nonblocking ? O_NONBLOCK : 0)) != 0) return -1;
    *reader = ends[0];
    *writer = ends[1];
    return 0;
}
