// libcmark, the reference implementation of CommonMark: https://github.com/commonmark/cmark
#include <cmark.h>
