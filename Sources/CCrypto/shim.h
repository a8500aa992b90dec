// SHA-256 of OpenSSL's libcrypto: https://docs.openssl.org/master/man3/SHA256_Init/
//
// These are its functions without a context of providers: that takes longer to set up than hashing an article, and
// Pressmark needs no other digest. OpenSSL advises against them for new programs only because they know no providers.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
