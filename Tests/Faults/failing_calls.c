// Lets one call of the system fail, or ends the program there: loaded before the C library (LD_PRELOAD), for faults.py.
//
//   FAULT_CALL    which call: open, create, read, write, look, list, next, rename, unlink, mkdir, rmdir, sync, close,
//                 resolve, lock
//   FAULT_BELOW   only where the file lies below this folder
//   FAULT_AT      which of these calls, counted from 1; 0 for none
//   FAULT_ERROR   the number that errno gets; 0 to end the program before the call as kill -9 does, -1 to end it after
//   FAULT_COUNT   a file that gets a line for each call of any kind
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *wanted_call, *wanted_folder;
static int wanted_number, wanted_error, count_file = -1;
static atomic_int calls;
static __thread int is_inside, is_last;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void) {
  const char *number = getenv("FAULT_AT"), *error = getenv("FAULT_ERROR"), *count = getenv("FAULT_COUNT");
  wanted_folder = getenv("FAULT_BELOW");
  wanted_number = number ? atoi(number) : 0;
  wanted_error = error ? atoi(error) : 0;
  if (count) count_file = REAL(open)(count, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  wanted_call = getenv("FAULT_CALL");
}

// Whether this call has to fail; errno stays as it is where it has not. A path is taken from an open folder, or is the
// open file itself where it is empty.
static int fails(const char *call, int folder, const char *name) {
  int is_wanted = wanted_call && !strcmp(call, wanted_call);
  if ((!is_wanted && count_file < 0) || is_inside) return 0;
  char path[2 * PATH_MAX] = "";
  size_t length = 0;
  if (name[0] != '/') {
    char link[64];
    snprintf(link, sizeof link, folder == AT_FDCWD ? "/proc/self/cwd" : "/proc/self/fd/%d", folder);
    ssize_t found = readlink(link, path, PATH_MAX - 1);
    if (found < 0) return 0;
    length = (size_t)found;
    if (name[0]) path[length++] = '/';
  }
  snprintf(path + length, sizeof path - length, "%s", name);
  if (wanted_folder && strncmp(path, wanted_folder, strlen(wanted_folder))) return 0;
  if (count_file >= 0) {
    is_inside = 1;
    char line[32];
    (void)!REAL(write)(count_file, line, (size_t)snprintf(line, sizeof line, "%s\n", call));
    is_inside = 0;
  }
  if (!is_wanted || ++calls != wanted_number) return 0;
  if (!wanted_error) raise(SIGKILL);
  is_last = wanted_error < 0;
  errno = wanted_error;
  return !is_last;
}

// Ends the program after a call that was to be its last.
static void end(void) {
  if (is_last) raise(SIGKILL);
}

#define MODE(flags) \
  mode_t mode = 0; \
  if ((flags) & (O_CREAT | O_TMPFILE)) { \
    va_list more; \
    va_start(more, flags); \
    mode = va_arg(more, mode_t); \
    va_end(more); \
  }
#define OPENS(flags) (((flags) & O_ACCMODE) == O_RDONLY ? "open" : "create")

// Makes a call unless it has to fail.
#define TRY(kind, result, failure, call, folder, path) \
  if (fails(kind, folder, path)) return failure; \
  result done = call; \
  end(); \
  return done;

#define OPEN(function) \
  int function(const char *path, int flags, ...) { \
    MODE(flags) TRY(OPENS(flags), int, -1, REAL(function)(path, flags, mode), AT_FDCWD, path) \
  }
OPEN(open)
OPEN(open64)
#define OPENAT(function) \
  int function(int folder, const char *path, int flags, ...) { \
    MODE(flags) TRY(OPENS(flags), int, -1, REAL(function)(folder, path, flags, mode), folder, path) \
  }
OPENAT(openat)
OPENAT(openat64)

// A call, its parameters and arguments, and where its file is.
#define CALL(kind, result, failure, function, parameters, arguments, folder, path) \
  result function parameters { TRY(kind, result, failure, REAL(function) arguments, folder, path) }

CALL("read", ssize_t, -1, read, (int file, void *bytes, size_t count), (file, bytes, count), file, "")
CALL("read", ssize_t, -1, pread, (int file, void *bytes, size_t count, off_t at), (file, bytes, count, at), file, "")
CALL("read", ssize_t, -1, pread64, (int file, void *bytes, size_t count, off64_t at),
     (file, bytes, count, at), file, "")
CALL("write", ssize_t, -1, write, (int file, const void *bytes, size_t count), (file, bytes, count), file, "")
CALL("write", ssize_t, -1, pwrite, (int file, const void *bytes, size_t count, off_t at),
     (file, bytes, count, at), file, "")
CALL("write", ssize_t, -1, pwrite64, (int file, const void *bytes, size_t count, off64_t at),
     (file, bytes, count, at), file, "")
CALL("look", int, -1, stat, (const char *path, struct stat *found), (path, found), AT_FDCWD, path)
CALL("look", int, -1, lstat, (const char *path, struct stat *found), (path, found), AT_FDCWD, path)
CALL("look", int, -1, fstat, (int file, struct stat *found), (file, found), file, "")
CALL("look", int, -1, fstatat, (int folder, const char *path, struct stat *found, int flags),
     (folder, path, found, flags), folder, path)
CALL("look", int, -1, access, (const char *path, int mode), (path, mode), AT_FDCWD, path)
CALL("look", int, -1, faccessat, (int folder, const char *path, int mode, int flags),
     (folder, path, mode, flags), folder, path)
CALL("list", DIR *, NULL, opendir, (const char *path), (path), AT_FDCWD, path)
CALL("list", DIR *, NULL, fdopendir, (int file), (file), file, "")
CALL("next", struct dirent *, NULL, readdir, (DIR *folder), (folder), dirfd(folder), "")
CALL("next", struct dirent64 *, NULL, readdir64, (DIR *folder), (folder), dirfd(folder), "")
CALL("rename", int, -1, rename, (const char *from, const char *to), (from, to), AT_FDCWD, to)
CALL("rename", int, -1, renameat, (int a, const char *from, int b, const char *to), (a, from, b, to), b, to)
CALL("unlink", int, -1, unlink, (const char *path), (path), AT_FDCWD, path)
CALL("mkdir", int, -1, mkdir, (const char *path, mode_t mode), (path, mode), AT_FDCWD, path)
CALL("mkdir", int, -1, mkdirat, (int folder, const char *path, mode_t mode), (folder, path, mode), folder, path)
CALL("rmdir", int, -1, rmdir, (const char *path), (path), AT_FDCWD, path)
CALL("sync", int, -1, fsync, (int file), (file), file, "")
CALL("sync", int, -1, syncfs, (int file), (file), file, "")
CALL("resolve", char *, NULL, realpath, (const char *path, char *found), (path, found), AT_FDCWD, path)
CALL("lock", int, -1, flock, (int file, int operation), (file, operation), file, "")

int unlinkat(int folder, const char *path, int flags) {
  TRY(flags & AT_REMOVEDIR ? "rmdir" : "unlink", int, -1, REAL(unlinkat)(folder, path, flags), folder, path)
}

int close(int file) {
  // The file is closed all the same, as Linux does it.
  int failed = fails("close", file, ""), reason = errno, result = REAL(close)(file);
  end();
  if (failed) errno = reason;
  return failed ? -1 : result;
}
