'use strict';
// The search index: its files, which are scripts so that a search works from a disk and under a policy of
// default-src 'self', and the lists in them. docs/search-format.md says what they hold.

{
  const { chains, pairName, Bits, readList, readWords, parse, lay, starts, areNear, areOneApart } = pressmark;

  // MARK: Files and trees

  const readEndings = ([list, text], bits = new Bits(text)) => readWords(list, () => ({ count: bits.gamma() }));

  function readDictionary([list, text, packs, families = '']) {
    const bits = new Bits(text), entries = readWords(list, () => {
      const count = bits.gamma(), parts = [], forms = [];
      if (!bits.read(1)) {
        const list = readList(bits, count, root.width);
        return { count, parts: [{ first: list.ids[0], list }], forms };
      }
      for (let left = bits.gamma(); left > 0; left--) {
        parts.push({ pack: packs[bits.gamma() - 1], group: bits.gamma() - 1, count: bits.gamma(),
          first: bits.read(root.width) });
      }
      return { count, parts, forms };
    });
    for (const family of readWords(families, () => 0).keys()) {
      const [beginning, ...ends] = family.split(','), words = ends.map(end => beginning + end);
      for (const word of words) entries.get(word)?.forms.push(...words);
    }
    return entries;
  }

  /** Below 0 when one word stands before another by its code points, of which surrogates are the highest. */
  function order(one, other) {
    let i = 0;
    while (i < one.length && one[i] === other[i]) i++;
    const [a, b] = [one, other].map(word => word.charCodeAt(i)).map(unit => isNaN(unit) ? -1
      : unit >= 0xE000 ? unit - 0x800 : unit >= 0xD800 ? unit + 0x2000 : unit);
    return a - b;
  }

  /** The index's root, and what was read of its other files. */
  let root, reading;
  const opened = new Map();
  const MOST_OPENED = 400;

  /** A file that is not there, since the site was replaced or the connection is gone. */
  class Missing extends Error {}

  /** The value of a file. */
  const load = (name, again = '') => new Promise((done, fail) => {
    const script = document.createElement('script');
    // A file that called nothing is as good as missing: some hosts answer with a page.
    script.onload = script.onerror = () => {
      script.remove();
      if (pressmark.values.has(name)) done(pressmark.values.get(name)); else fail(new Missing(name));
      pressmark.values.delete(name);
    };
    script.src = `search/${name}.js${again}`;
    document.head.append(script);
  });

  /** A file as `read` makes it, read once. */
  function open(name, read = value => value) {
    if (!opened.has(name)) {
      opened.set(name, /^[0-9a-v]{10}$/.test(name) ? load(name).then(read) : Promise.reject(new Missing(name)));
      opened.get(name).catch(() => opened.delete(name));
      // What is held does not grow with what the reader looks for.
      if (opened.size > MOST_OPENED) opened.delete(opened.keys().next().value);
    }
    return opened.get(name);
  }

  /** The leaves of a tree that may hold the keys from `low` to `high`, at most so many, each with its first key. */
  async function leaves(node, low, high = low, most = 1, levels = node.levels) {
    const compare = typeof low === 'number' ? (a, b) => a - b : order;
    const [start, end] = [low, high]
      .map(key => Math.max(0, node.keys.findLastIndex(first => compare(first, key) <= 0)));
    const found = node.keys.slice(start, end + 1).slice(0, most)
      .map((first, i) => ({ first, name: node.names.substr(10 * (start + i), 10) }));
    if (!levels) return found;
    const below = await Promise.all(found.map(child => open(child.name)));
    return (await Promise.all(below.map(child => leaves(child, low, high, most, levels - 1)))).flat().slice(0, most);
  }

  /** Words of the dictionary from one to another, and whether those are all. */
  async function entries(low, high, most) {
    const found = await leaves(root.words, low, high, most);
    const blocks = await Promise.all(found.map(leaf => open(leaf.name, readDictionary)));
    return { blocks, areAll: found.length < most };
  }

  /**
   * An article with its place in the lists of results and, where the index holds texts, its text.
   */
  async function article(id) {
    const [leaf] = await leaves(root.articleBlocks, id);
    const block = await open(leaf.name, async block => {
      if (!block.text || !self.DecompressionStream) return block;
      try {
        const bits = new Bits(block.text);
        const bytes = new Uint8Array(bits.gamma() - 1);
        for (let i = 0; i < bytes.length; i++) bytes[i] = bits.read(8);
        const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
        return { ...block, texts: (await new Response(stream).text()).split('\0') };
      } catch {
        return block; // A browser that knows other streams only.
      }
    });
    const i = id - leaf.first;
    const [path, headline, date, day, publication, beginning] = block.articles[i];
    return { path, headline, date, day, publication, beginning, text: block.texts?.[i] };
  }

  // MARK: Lists

  /** So few articles of a phrase are looked into at once. */
  const FEW = 10;

  const COUNTS = [1, 1.5, 2, 2.5, 3, 5, 6];

  /** The first place in a sorted list whose number is not below `id`. */
  function place(ids, id) {
    let low = 0, high = ids.length;
    while (low < high) {
      const middle = low + high >> 1;
      if (ids[middle] < id) low = middle + 1; else high = middle;
    }
    return low;
  }

  const has = (ids, id) => ids !== undefined && ids[place(ids, id)] === id;

  /** Looks up the words of a query in the dictionary. Says whether all completions of beginnings are there. */
  async function prepare(node) {
    const areAll = (await Promise.all(node.of.map(prepare))).every(Boolean);
    if (node.kind !== 'word') return areAll;
    const { word } = node;
    // Two letters begin too many words.
    node.isPrefix &&= word.length > 2 || word > '\u0E00';
    const found = await entries(word, node.isPrefix ? word + '\u{10FFFF}' : word, node.isPrefix ? 5 : 1);
    const exact = found.blocks.map(block => block.get(word)).find(Boolean);
    // What is quoted finds no other forms.
    const forms = node.forms ? [...new Set(exact?.forms)].filter(other => other !== word) : [];
    node.forms?.set(word, forms);
    const related = (await Promise.all(forms.map(async other => (await entries(other, other, 1)).blocks[0].get(other))))
      .filter(Boolean);
    const longer = !node.isPrefix ? [] : found.blocks.flatMap(block => [...block])
      .filter(([other]) => other !== word && other.startsWith(word) && !forms.includes(other))
      .map(([, entry]) => entry).sort((a, b) => b.count - a.count);
    // Of words that begin like this those with long lists are too much to load: the most frequent must do.
    let long = 0;
    const some = longer.filter(entry => !entry.parts[0].pack || long++ < 8);
    const count = [...related, ...longer].reduce((sum, entry) => sum + entry.count, exact?.count ?? 0);
    const value = count => Math.log(1 + Math.max(0, root.articles - count + .5) / (count + .5));
    node.count = count;
    node.entries = [...exact ? [{ ...exact, value: value(exact.count) }] : [],
      ...related.map(entry => ({ ...entry, value: value(count) * .75 })),
      ...some.map(entry => ({ ...entry, value: value(count) / 2 }))];
    return !node.isPrefix || (found.areAll && some.length === longer.length);
  }

  /** How many articles a node may find, at most. */
  const size = ({ kind, count, of }) => kind === 'word' ? count : kind === 'not' ? Infinity
    : kind === 'any' ? of.reduce((sum, child) => sum + size(child), 0) : Math.min(...of.map(size));

  /** Whether the lists do not say what a node finds: the texts must. */
  const needsTexts = node => Boolean(node.isPhrase || node.near) || node.of.some(needsTexts);

  /** The articles of a word's list that are among others, of which only the parts are loaded that may hold some. */
  async function list(entry, among, isTitle) {
    const parts = entry.parts.filter(({ first }, i) => {
      const next = entry.parts[i + 1]?.first ?? Infinity;
      return among.ids ? among.ids[place(among.ids, first)] < next : first < among.end && next > among.start;
    });
    const lists = await Promise.all(parts.map(async part => part.list ??= await open(part.pack)
      .then(text => readList(new Bits(text, part.group), part.count, root.width))));
    const ids = [], scores = [];
    let i = 0;
    for (const part of lists) {
      for (let j = 0; j < part.ids.length; j++) {
        const id = part.ids[j];
        if (id < among.start || id >= among.end || (isTitle && part.weights[j] < 5)) continue;
        if (among.ids) {
          while (among.ids[i] < id) i++;
          if (among.ids[i] !== id) continue;
        }
        ids.push(id);
        scores.push(COUNTS[part.weights[j]] * entry.value);
      }
    }
    return { ids, scores };
  }

  /** Where the parts begin in which words were counted, and where the last of them ends. */
  function readParts(text) {
    const bits = new Bits(text), starts = [0];
    for (let left = bits.gamma() - 1; left > 0; left--) starts.push(starts[starts.length - 1] + bits.gamma());
    return starts;
  }

  /** How many articles a word has from one number to another, as far as its lists are loaded. */
  const countBetween = ({ entries: [entry] }, start, end) => entry.parts
    .reduce((sum, { list }) => sum + (list ? place(list.ids, end) - place(list.ids, start) : 0), 0);

  /**
   * Of articles that have all words of a phrase those that may have the phrase: two words that are frequent in a part of
   * the archive have a list of the articles in which one stands behind the other.
   * @param {Node} phrase @param {number[]} ids
   */
  async function narrow({ units, of }, ids) {
    const starts = await open(root.parts, readParts);
    for (let i = 1; i < units.length && ids.length > FEW; i++) {
      const pair = [of[i - 1], of[i]];
      if (!pair.every(({ kind, isPrefix }, k) => kind === 'word' && !isPrefix && units[i - 1 + k].length === 1)) continue;
      const known = new Map();
      const areFrequent = id => {
        const part = place(starts, id + 1) - 1, [start, end] = [starts[part], starts[part + 1]];
        if (!known.has(part)) {
          const least = Math.max(8, Math.floor((end - start) / 16));
          known.set(part, pair.every(word => countBetween(word, start, end) >= least));
        }
        return known.get(part);
      };
      if (!ids.some(areFrequent)) continue;
      const together = { kind: 'word', word: pairName(pair[0].word, pair[1].word), of: [] };
      await prepare(together);
      const found = await find(together, { start: 0, end: root.articles, ids });
      ids = ids.filter(id => !areFrequent(id) || has(found.ids, id));
    }
    return ids;
  }

  /** The articles of one list, the other, or both, and the sums of their scores. */
  function join(one, other, isBoth) {
    const ids = [], scores = [];
    for (let i = 0, j = 0; i < one.ids.length || j < other.ids.length;) {
      const [a, b] = [one.ids[i] ?? Infinity, other.ids[j] ?? Infinity];
      if (a === b || !isBoth) {
        ids.push(Math.min(a, b));
        scores.push((a <= b ? one.scores[i] : 0) + (b <= a ? other.scores[j] : 0));
      }
      if (a <= b) i++;
      if (b <= a) j++;
    }
    return { ids, scores };
  }

  /** The articles of all lists; two by two, since each list is gone through as often as it is joined. */
  function sum(lists) {
    if (lists.length < 3) return lists.reduce((one, other) => join(one, other), { ids: [], scores: [] });
    const half = lists.length >> 1;
    return join(sum(lists.slice(0, half)), sum(lists.slice(half)));
  }

  const only = ({ ids, scores }, isWanted) => {
    const stay = ids.map(isWanted);
    return { ids: ids.filter((_, i) => stay[i]), scores: scores.filter((_, i) => stay[i]) };
  };

  /**
   * The articles that a node finds among others, as far as the lists say it, with their scores.
   * @param {Node} node @param {{ start: number, end: number, ids?: number[] }} among
   */
  async function find(node, among) {
    let found;
    if (node.kind === 'word' || node.kind === 'any') {
      const lists = await Promise.all(node.kind === 'word' ? node.entries.map(entry => list(entry, among, node.isTitle))
        : node.of.map(child => find(child, among)));
      found = sum(lists);
    } else {
      const parts = node.kind === 'not' ? [node] : node.of;
      const wanted = parts.filter(child => child.kind !== 'not').sort((a, b) => size(a) - size(b));
      for (const child of wanted) {
        const next = await find(child, found ? { ...among, ids: found.ids } : among);
        found = found ? join(found, next, true) : next;
      }
      if (!found) {
        const ids = among.ids ?? Array.from({ length: among.end - among.start }, (_, i) => among.start + i);
        found = { ids, scores: ids.map(() => 0) };
      }
      for (const { of: [child] } of parts.filter(child => child.kind === 'not')) {
        const others = await find(child, { ...among, ids: found.ids });
        if (!needsTexts(child)) found = only(found, id => !has(others.ids, id));
      }
      if (node.isPhrase && node.of.length > 1) {
        const narrowed = await narrow(node, found.ids);
        found = only(found, id => has(narrowed, id));
      }
    }
    node.ids = found.ids;
    return found;
  }

  /** Whether a query finds an article, by its lists and its text. @param {Node} node */
  function test(node, id, laid) {
    switch (node.kind) {
      case 'word': return has(node.ids, id);
      case 'not': return !test(node.of[0], id, laid);
      case 'any': return node.of.some(child => test(child, id, laid));
      default: return node.of.every(child => test(child, id, laid))
        && (!node.isPhrase || [laid.title, ...node.isTitle ? [] : [laid]].some(part => starts(node.units, part).length))
        && (!node.near || areNear(node.of, node.near, laid));
    }
  }

  // MARK: Mistyped words

  const backwards = word => [...word].reverse().join('');

  /** Words of the archive that may be meant by another, the most frequent first. */
  async function nearest(word) {
    const letters = [...word], half = letters.length >> 1, found = new Map();
    // Exchanged over the middle, letters leave neither half right.
    const exchanged = letters.map((_, i) => letters[i === half ? i - 1 : i === half - 1 ? half : i]).join('');
    const look = async (tree, words, beginning, read, turn) => {
      const near = await Promise.all([...words.map(word => leaves(tree, word)),
        leaves(tree, beginning, beginning + '\u{10FFFF}', 2)]);
      for (const name of new Set(near.flat().map(leaf => leaf.name))) {
        for (const [other, { count }] of await open(name, read)) {
          if (areOneApart(turn(other), word)) found.set(turn(other), count);
        }
      }
    };
    await Promise.all([
      look(root.words, [word, exchanged], letters.slice(0, half).join(''), readDictionary, word => word),
      look(root.endings, [backwards(word)], backwards(letters.slice(half).join('')), readEndings, backwards),
    ]);
    // Four letters are too few to tell, but a word of five that lacks one has four.
    return [...found].filter(([other]) => Math.max([...other].length, letters.length) > 4)
      .sort((a, b) => b[1] - a[1]).slice(0, 5).map(([word]) => word);
  }

  // MARK: Searches

  /** Reads the root, and once more, past all caches, when the files that it names are not there. */
  function renew(isAgain = false) {
    if (!reading || isAgain) {
      reading = load('index', isAgain ? `?${Date.now()}` : '').then(value => {
        opened.clear();
        root = value;
      });
      reading.catch(() => reading = undefined);
    }
    return reading;
  }

  /** How many articles each year has among some, by the numbers of articles; `null` is no year. */
  const byYear = ids => root.years.map(([year, start], i) => {
    const end = root.years[i + 1]?.[1] ?? root.articles;
    return { year, count: place(ids, end) - place(ids, start), all: end - start };
  });

  /**
   * What a query finds: articles in the order of time, and in the order asked for, and the best one's score. `areAll`:
   * whether there are no more; `needsTexts`: whether some may be none, which `results` looks into.
   * @param {string} query @param {{ from?: number, to?: number, sort?: string }} options
   */
  async function search(query, options = {}) {
    const { from = 0, to = 0, sort = '' } = options;
    await renew();
    const node = parse(query, root.kinds);
    if (!node.of.length) return undefined;
    const startOf = (isPast, otherwise) =>
      root.years.find(([year]) => year === null || isPast(year))?.[1] ?? otherwise;
    const end = from || to ? startOf(year => to && year > to, root.articles) : root.articles;
    const areAll = await prepare(node);
    const { ids, scores } = await find(node, { start: from ? startOf(year => year >= from, end) : 0, end });
    const undated = root.years.find(([year]) => year === null)?.[1] ?? root.articles;
    const dated = place(ids, undated);
    const order = sort === 'oldest' ? ids
      : sort === 'newest' ? [...ids.slice(0, dated).reverse(), ...ids.slice(dated)]
        : [...ids.keys()].sort((a, b) => scores[b] - scores[a] || b - a).map(i => ids[i]);
    const score = scores.reduce((most, score) => Math.max(most, score), 0);
    return { query, options, node, ids, order, score, areAll, needsTexts: needsTexts(node) };
  }

  /** For a search without results that of a query in which one word is replaced by the nearest that finds best. */
  async function mend({ query, options, node }) {
    const words = ({ kind, of, word, count }) =>
      kind === 'word' ? [{ word, count }] : kind === 'not' ? [] : of.flatMap(words);
    const doubtful = words(node).filter(({ word }) => [...word].length > 3).sort((a, b) => a.count - b.count);
    for (const { word } of doubtful) {
      const part = chains(query).flatMap(chain => chain.words).find(part => part.word === word);
      const mended = await Promise.all((part ? await nearest(word) : [])
        .map(other => search(query.slice(0, part.start) + other + query.slice(part.end), options)));
      const [best] = mended.filter(({ ids }) => ids.length).sort((a, b) => b.score - a.score);
      if (best) return best;
    }
    return undefined;
  }

  /**
   * The articles of a search in its order, with their texts laid out; `undefined` for one that its text does not bear
   * out. Where the index holds no texts, or the browser cannot unpack them, all of them with their beginnings.
   */
  async function* results({ node, order, needsTexts }) {
    for (const [i, id] of order.entries()) {
      // Ten at a time are on their way.
      if (i % 10 === 0) for (const next of order.slice(i, i + 10)) article(next).catch(() => {});
      const found = await article(id);
      const isRead = found.text !== undefined;
      const laid = { ...lay(found.text ?? found.beginning), title: lay(found.headline) };
      yield !needsTexts || !isRead || test(node, id, laid) ? { ...found, id, laid, isRead } : undefined;
    }
  }

  /** How many of some articles are in the list of a word. */
  async function countAmong(word, ids) {
    const node = { kind: 'word', word: `#${word}`, of: [] };
    await prepare(node);
    return (await find(node, { start: 0, end: root.articles, ids })).ids.length;
  }

  /** The names by which results can be narrowed. */
  const names = () => open(root.names);

  Object.assign(pressmark, { Missing, renew, search, mend, results, byYear, countAmong, names });
}
