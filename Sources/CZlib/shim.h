// zlib, the reference implementation of DEFLATE (RFC 1951) in C: https://zlib.net
#include <zlib.h>

// A macro of C's, as a function that Swift sees.
static inline int pressmark_deflateInit2(z_streamp stream, int level, int windowBits) {
  return deflateInit2(stream, level, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY);
}
