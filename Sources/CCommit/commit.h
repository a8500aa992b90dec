// The commit that the program was built from, once Scripts/dist has written it over this mark, which is as long: a new
// commit compiles nothing anew. Volatile, or the compiler would know what it reads.
static const volatile char commit_mark[] = "@the-commit-that-this-was-built-from----";

static inline char commit_character(int index) { return commit_mark[index]; }
