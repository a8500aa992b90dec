// The C libraries of Linux show this function only to programs that ask for GNU's extensions, which Swift does not.
#if defined(__linux__)
int syncfs(int descriptor);
#endif
