/* The floor of the conversion benchmark: reads every *.txt file below a folder whole, and hashes it (SHA-256, FIPS 180-4).
 *
 *     cc -O2 -o floor floor.c
 *     ./floor seeds
 *
 * Prints the number of files, their bytes, and all digests XORed, so that no digest can be left out. Plain C on purpose:
 * it needs no library, and is the same work on every machine. */
#define _XOPEN_SOURCE 700
#include <fcntl.h>
#include <ftw.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const uint32_t round_constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

static uint32_t rotated(uint32_t word, int bits) { return word >> bits | word << (32 - bits); }

static void add_block(uint32_t state[8], const unsigned char *block) {
  uint32_t w[64], s[8];
  for (int i = 0; i < 16; i++)
    w[i] = (uint32_t)block[4 * i] << 24 | block[4 * i + 1] << 16 | block[4 * i + 2] << 8 | block[4 * i + 3];
  for (int i = 16; i < 64; i++)
    w[i] = w[i - 16] + (rotated(w[i - 15], 7) ^ rotated(w[i - 15], 18) ^ w[i - 15] >> 3) + w[i - 7] +
           (rotated(w[i - 2], 17) ^ rotated(w[i - 2], 19) ^ w[i - 2] >> 10);
  memcpy(s, state, sizeof s);
  for (int i = 0; i < 64; i++) {
    uint32_t first = s[7] + (rotated(s[4], 6) ^ rotated(s[4], 11) ^ rotated(s[4], 25)) +
                     ((s[4] & s[5]) ^ (~s[4] & s[6])) + round_constants[i] + w[i];
    uint32_t second = (rotated(s[0], 2) ^ rotated(s[0], 13) ^ rotated(s[0], 22)) +
                      ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
    memmove(s + 1, s, 7 * sizeof *s);
    s[4] += first;
    s[0] = first + second;
  }
  for (int i = 0; i < 8; i++) state[i] += s[i];
}

static void sha256(const unsigned char *bytes, size_t count, uint32_t state[8]) {
  static const uint32_t start[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                    0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  unsigned char end[128] = {0};
  size_t left = count % 64, end_size = left < 56 ? 64 : 128;
  memcpy(state, start, sizeof start);
  for (size_t at = 0; at + 64 <= count; at += 64) add_block(state, bytes + at);
  if (left > 0) memcpy(end, bytes + count - left, left);
  end[left] = 0x80;
  for (int i = 0; i < 8; i++) end[end_size - 1 - i] = (unsigned char)((uint64_t)count * 8 >> 8 * i);
  for (size_t at = 0; at < end_size; at += 64) add_block(state, end + at);
}

static unsigned char *buffer;
static size_t capacity, files, total;
static uint32_t digests[8];

static void fail(const char *path) {
  perror(path);
  exit(1);
}

static int add_file(const char *path, const struct stat *status, int kind, struct FTW *place) {
  size_t size = (size_t)status->st_size, length = strlen(path), done = 0;
  uint32_t digest[8];
  (void)place;
  if (kind == FTW_DNR || kind == FTW_NS) fail(path);
  if (kind != FTW_F || length < 4 || strcmp(path + length - 4, ".txt") != 0) return 0;
  if (size > capacity && !(buffer = realloc(buffer, capacity = size))) fail(path);
  int file = open(path, O_RDONLY);
  if (file < 0) fail(path);
  while (done < size) {
    ssize_t count = read(file, buffer + done, size - done);
    if (count <= 0) fail(path);
    done += (size_t)count;
  }
  close(file);
  sha256(buffer, size, digest);
  for (int i = 0; i < 8; i++) digests[i] ^= digest[i];
  files++;
  total += size;
  return 0;
}

int main(int count, char **arguments) {
  if (count != 2) {
    fprintf(stderr, "usage: floor FOLDER\n");
    return 64;
  }
  if (nftw(arguments[1], add_file, 16, FTW_PHYS) != 0) fail(arguments[1]);
  printf("%zu %zu ", files, total);
  for (int i = 0; i < 8; i++) printf("%08" PRIx32, digests[i]);
  printf("\n");
  return 0;
}
