/* The least a program does to make the archive's pages: the floor under Pressmark's times.

       cc -O2 -o floor site_floor.c $(pkg-config --cflags --libs libcmark) -lpthread
       floor CONTENT OUT [THREADS]

   It reads the corpus that make_content.py wrote (and nothing else: its front matter is recognised, not parsed),
   renders each body with cmark, and writes article pages with the metadata that the layouts in hugo/ have, tag, author,
   publication, year, month and day pages paged at 200, a sitemap. No templates, no checks, no search, no checksums.
   Metadata stays in memory, bodies are read a second time when they are rendered. */
#define _GNU_SOURCE
#include <cmark.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

typedef struct { char *path, *front, *title, *date, *publication, *byline, *slug, *names[12]; int authors, tags; } Article;
typedef struct { char *data; size_t used, size; } Buffer;
typedef struct { const char *kind, *name; char slug[160]; Article **list; int count, size; } Group;

static Article *articles; static int count, capacity; static const char *out; static int threads = 2;
static Group *groups; static int group_count, group_size; static int *table, table_size;

static double now(void) { struct timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return t.tv_sec + t.tv_nsec / 1e9; }
static void lap(const char *what) { static double last; double t = now(); if (last) fprintf(stderr, "%-10s %.3f s\n", what, t - last); last = t; }

static void put(Buffer *b, const char *s, size_t n) {
    if (b->used + n > b->size) b->data = realloc(b->data, b->size = (b->used + n) * 2);
    memcpy(b->data + b->used, s, n); b->used += n;
}
static void text(Buffer *b, const char *s) { put(b, s, strlen(s)); }
static void escaped(Buffer *b, const char *s) {
    for (const char *p = s;; p++) {
        const char *e = *p == '&' ? "&amp;" : *p == '<' ? "&lt;" : *p == '>' ? "&gt;" : *p == '"' ? "&quot;" : *p ? NULL : "";
        if (e) { put(b, s, p - s); text(b, e); s = p + 1; }
        if (!*p) return;
    }
}
/* "%s" escapes, "%r" does not. */
static void print(Buffer *b, const char *format, ...) {
    va_list list; va_start(list, format);
    for (const char *p; (p = strchr(format, '%')); format = p + 2) {
        put(b, format, p - format);
        if (p[1] == 's') escaped(b, va_arg(list, char *)); else text(b, va_arg(list, char *));
    }
    text(b, format); va_end(list);
}
static void save(const char *path, Buffer *b) {
    int f = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (f < 0) { char d[4096]; snprintf(d, sizeof d, "%s", path);
        for (char *s = d + 1; (s = strchr(s, '/')); s++) { *s = 0; mkdir(d, 0755); *s = '/'; }
        f = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644); }
    if (f < 0 || write(f, b->data, b->used) != (ssize_t)b->used) { perror(path); exit(1); }
    close(f); b->used = 0;
}
static void load(const char *path, Buffer *b) {
    int f = open(path, O_RDONLY); struct stat s; if (f < 0 || fstat(f, &s)) { perror(path); exit(1); }
    if (b->size < (size_t)s.st_size + 1) b->data = realloc(b->data, b->size = s.st_size * 2 + 1);
    b->used = read(f, b->data, s.st_size); b->data[b->used] = 0; close(f);
}
static void collect(const char *folder) {
    DIR *d = opendir(folder); struct dirent *e; char path[4096];
    while ((e = readdir(d))) if (e->d_name[0] != '.') {
        snprintf(path, sizeof path, "%s/%s", folder, e->d_name);
        if (e->d_type == DT_DIR) collect(path);
        else { if (count == capacity) articles = realloc(articles, (capacity = capacity * 2 + 1024) * sizeof *articles);
            memset(&articles[count], 0, sizeof *articles); articles[count++].path = strdup(path); }
    }
    closedir(d);
}
static char *unquoted(char *s) { /* to the end of the line, in place */
    char *to = ++s, *start = s;
    for (; *s != '"'; s++) { if (*s == '\\') s++; *to++ = *s; }
    *to = 0; return start;
}
static void front_matter(Article *a, Buffer *b) {
    char *end = strstr(b->data, "\n---\n"); a->front = strndup(b->data + 4, end - b->data - 4);
    int in_tags = 0, n = 0; char *next;
    for (char *line = a->front; line; line = next) {
        if ((next = strchr(line, '\n'))) *next++ = 0;
        char *value = strchr(line, '"');
        if (line[0] == ' ') { a->names[n++] = unquoted(value); if (in_tags) a->tags++; else a->authors++; }
        else if (!strncmp(line, "title", 5)) a->title = unquoted(value);
        else if (!strncmp(line, "date", 4)) a->date = unquoted(value);
        else if (!strncmp(line, "pub", 3)) a->publication = unquoted(value);
        else if (!strncmp(line, "byline", 6)) a->byline = unquoted(value);
        else if (!strncmp(line, "slug", 4)) a->slug = unquoted(value);
        else in_tags = !strncmp(line, "tags", 4);
    }
}
static void slugged(char *to, const char *s) {
    char *start = to; int gap = 0;
    for (; *s && to - start < 150; s++) {
        unsigned char c = *s;
        if (c >= 'A' && c <= 'Z') c += 32;
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 128) { if (gap && to > start) *to++ = '-'; gap = 0; *to++ = c; } else gap = 1;
    }
    *to = 0;
}
static int by_date(const void *x, const void *y) {
    const Article *a = x, *b = y; int c = strcmp(a->date, b->date); return c ? c : strcmp(a->slug, b->slug);
}
static void add(const char *kind, const char *name, Article *a) {
    if (group_count * 2 >= table_size) {
        table_size = table_size ? table_size * 2 : 1 << 16; free(table); table = calloc(table_size, sizeof *table);
        for (int g = 0; g < group_count; g++) {
            unsigned h = 5381; for (const char *p = groups[g].name; *p; p++) h = h * 33 ^ (unsigned char)*p;
            h = h * 33 ^ groups[g].kind[0]; while (table[h % table_size]) h++; table[h % table_size] = g + 1;
        }
    }
    unsigned h = 5381; for (const char *p = name; *p; p++) h = h * 33 ^ (unsigned char)*p;
    h = h * 33 ^ kind[0];
    Group *g;
    for (;; h++) {
        int at = table[h % table_size];
        if (!at) { if (group_count == group_size) groups = realloc(groups, (group_size = group_size * 2 + 1024) * sizeof *groups);
            g = &groups[group_count++]; memset(g, 0, sizeof *g); g->kind = kind; g->name = strdup(name); slugged(g->slug, name); table[h % table_size] = group_count; break; }
        g = &groups[at - 1]; if (g->kind[0] == kind[0] && !strcmp(g->name, name)) break;
    }
    if (g->count == g->size) g->list = realloc(g->list, (g->size = g->size * 2 + 4) * sizeof *g->list);
    g->list[g->count++] = a;
}
static void url(char *to, Article *a) { sprintf(to, "%.4s/%.2s/%.2s/%s.html", a->date, a->date + 5, a->date + 8, a->slug); }
static void open_page(Buffer *b, const char *title, const char *path) {
    print(b, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>%s · Archive</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<link rel=\"stylesheet\" href=\"../../../style.css\">\n<link rel=\"canonical\" href=\"https://example.org/%s\">\n<link rel=\"alternate\" type=\"application/atom+xml\" href=\"../../../feed.xml\" title=\"Archive\">\n", title, path);
}
static void open_body(Buffer *b) {
    text(b, "</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the text</a>\n<header class=\"masthead\"><a href=\"../../../index.html\">Archive</a>\n<nav aria-label=\"Archive\"><a href=\"../../../years.html\">Years</a> <a href=\"../../../tags.html\">Tags</a> <a href=\"../../../authors.html\">Authors</a> <a href=\"../../../publications.html\">Publications</a> <a href=\"../../../search.html\">Search</a></nav></header>\n<main>\n");
}
static void close_page(Buffer *b) { text(b, "</main>\n<footer><p>Archive: an archive of newspaper articles. <a href=\"../../../feed.xml\">Feed</a> <a href=\"../../../sitemap.xml\">Sitemap</a></p></footer>\n</body>\n</html>\n"); }

static void article_page(Article *a, Buffer *in, Buffer *b) {
    char path[1024], file[4096], slug[200]; url(path, a);
    open_page(b, a->title, path);
    print(b, "<meta name=\"citation_title\" content=\"%s\">\n<meta name=\"citation_publication_date\" content=\"%s\">\n<meta name=\"z:itemType\" content=\"newspaperArticle\">\n<meta name=\"prism.publicationName\" content=\"%s\">\n<meta name=\"dc.date\" content=\"%s\">\n<meta property=\"og:type\" content=\"article\">\n<meta property=\"og:title\" content=\"%s\">\n<meta property=\"og:url\" content=\"https://example.org/%s\">\n<meta property=\"og:site_name\" content=\"%s\">\n<meta property=\"article:published_time\" content=\"%s\">\n", a->title, a->date, a->publication, a->date, a->title, path, a->publication, a->date);
    for (int i = 0; i < a->authors + a->tags; i++) print(b, i < a->authors ? "<meta name=\"citation_author\" content=\"%s\">\n" : "<meta property=\"article:tag\" content=\"%s\">\n", a->names[i]);
    print(b, "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"datePublished\":\"%s\",\"headline\":\"%s\",\"isPartOf\":{\"@type\":\"Newspaper\",\"name\":\"%s\"},\"url\":\"https://example.org/%s\"}</script>\n", a->date, a->title, a->publication, path);
    open_body(b);
    print(b, "<nav class=\"crumbs\"><a href=\"../../index.html\">%s</a></nav>\n<article id=\"main\">\n<h1>%s</h1>\n<p class=\"meta\">%s, <time datetime=\"%s\">%s</time> <span class=\"byline\">%s</span></p>\n", a->date, a->title, a->publication, a->date, a->date, a->byline ? a->byline : "");
    load(a->path, in);
    char *body = strstr(in->data, "\n---\n") + 5, *html = cmark_markdown_to_html(body, in->data + in->used - body, CMARK_OPT_DEFAULT);
    text(b, html); free(html);
    text(b, "<ul class=\"tags\">");
    for (int i = 0; i < a->authors + a->tags; i++) { slugged(slug, a->names[i]); print(b, "<li><a href=\"../../../%r/%r.html\">%s</a></li>", i < a->authors ? "authors" : "tags", slug, a->names[i]); }
    text(b, "</ul>\n");
    for (Article *o = a - 1; o <= a + 1; o += 2) if (o >= articles && o < articles + count) { url(path, o); print(b, "<a href=\"../../../%s\">%s</a> ", path, o->title); }
    url(path, a);
    print(b, "<p class=\"cite\">“%s”, <cite>%s</cite>, %s, https://example.org/%s</p>\n</article>\n", a->title, a->publication, a->date, path);
    close_page(b);
    snprintf(file, sizeof file, "%s/%s", out, path); save(file, b);
}
static void group_pages(Group *g, Buffer *b) {
    char path[1024], link[1024], file[4096]; int dated = g->kind[0] == 'd', pages = dated ? 1 : (g->count + 199) / 200;
    for (int page = 0; page < pages; page++) {
        if (dated) { sprintf(path, "%s", g->name); for (char *p = path; *p; p++) if (*p == '-') *p = '/'; strcat(path, "/index.html"); }
        else if (page) sprintf(path, "%s/%s/%d.html", g->kind, g->slug, page + 1); else sprintf(path, "%s/%s.html", g->kind, g->slug);
        open_page(b, g->name, path); open_body(b); print(b, "<h1>%s</h1>\n<ul>", g->name);
        int year = dated && strlen(g->name) == 4;
        for (int i = page * 200; i < g->count && (dated || i < page * 200 + 200) && !(year && i >= 200); i++) { Article *a = g->list[i]; url(link, a);
            print(b, "<li><time datetime=\"%s\">%s</time> <a href=\"../../../%s\">%s</a> <span class=\"byline\">%s</span></li>\n", a->date, a->date, link, a->title, a->byline ? a->byline : ""); }
        text(b, "</ul>\n"); close_page(b);
        snprintf(file, sizeof file, "%s/%s", out, path); save(file, b);
    }
}
static int phase, chunk;
static void *worker(void *unused) {
    Buffer in = {0}, b = {0}; (void)unused;
    int total = phase == 2 ? group_count : count;
    for (;;) {
        int from = __atomic_fetch_add(&chunk, 256, __ATOMIC_RELAXED), to = from + 256 < total ? from + 256 : total;
        if (from >= total) break;
        for (int i = from; i < to; i++)
            if (phase == 0) { load(articles[i].path, &in); front_matter(&articles[i], &in); }
            else if (phase == 1) article_page(&articles[i], &in, &b);
            else group_pages(&groups[i], &b);
    }
    free(in.data); free(b.data); return NULL;
}
static void in_parallel(int what) {
    pthread_t t[64]; phase = what; chunk = 0;
    for (int i = 0; i < threads; i++) pthread_create(&t[i], NULL, worker, NULL);
    for (int i = 0; i < threads; i++) pthread_join(t[i], NULL);
}
int main(int c, char **v) {
    if (c < 3) return 64;
    out = v[2]; if (c > 3) threads = atoi(v[3]);
    lap(NULL); collect(v[1]); lap("list");
    in_parallel(0); lap("metadata");
    qsort(articles, count, sizeof *articles, by_date);
    for (int i = 0; i < count; i++) { Article *a = &articles[i]; char part[16];
        for (int n = 4; n <= 10; n += 3) { snprintf(part, n + 1, "%s", a->date); add("dates", part, a); }
        add("publications", a->publication, a);
        for (int k = 0; k < a->authors + a->tags; k++) add(k < a->authors ? "authors" : "tags", a->names[k], a); }
    lap("group");
    in_parallel(1); lap("articles");
    in_parallel(2); lap("lists");
    Buffer b = {0}; char path[1024], file[4096];
    text(&b, "<urlset>"); for (int i = 0; i < count; i++) { url(path, &articles[i]); print(&b, "<url><loc>https://example.org/%s</loc><lastmod>%s</lastmod></url>\n", path, articles[i].date); } text(&b, "</urlset>");
    snprintf(file, sizeof file, "%s/sitemap.xml", out); save(file, &b); lap("sitemap");
    fprintf(stderr, "%d articles, %d lists\n", count, group_count);
}
