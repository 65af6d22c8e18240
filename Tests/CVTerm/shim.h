#ifndef LINJE_CVTERM_SHIM_H
#define LINJE_CVTERM_SHIM_H
#include <pty.h>
#include <vterm.h>
#endif
