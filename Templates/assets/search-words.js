'use strict';
// Words, queries and texts: the part of the search that needs neither a page nor the index, for search-index.js and
// search.js. docs/search-format.md says how words are cut.

/** What each file of the index calls, and on it what the scripts of the search share: the one global name. */
const pressmark = (name, value) => pressmark.values.set(name, value);
pressmark.values = new Map();

{
  // MARK: Words

  const UNSEEN = new RegExp('[\xAD\u200B-\u200F\u2060\uFEFF\u0640\u061C\u202A-\u202E\u2066-\u2069\uFE00-\uFE0F'
    + '\u{E0100}-\u{E01EF}]', 'u');
  const ACCENTS = new RegExp('[\u0300-\u036F\u0483-\u0487\u0591-\u05BD\u05BF-\u05C7\u0610-\u061A\u064B-\u065F\u0670'
    + '\u06D6-\u06ED\u20D0-\u20FF]', 'g');
  const LETTERS = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ı: 'i', ĸ: 'k',
    ŋ: 'n', ŧ: 't', ς: 'σ', ſ: 's', ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك' };
  // Scripts without spaces, which are cut into pairs of characters.
  const SPACELESS = '[\u3005-\u3007\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}\u0E00-\u0EFF'
    + '\u1000-\u109F\u1780-\u17FF]';
  const LETTER = '(?!\u02BC)[\\p{L}\\p{N}\\p{M}]';
  const RUN = new RegExp(`((?:(?=${LETTER})${SPACELESS})+)|(?:(?!${SPACELESS})${LETTER})+`, 'gu');
  const UNFOLDED = new RegExp(SPACELESS, 'u');
  const JOINER = /['’‘ʼ‐‑.,&_-]/;

  /** @type {Map<string, string>} */
  const folded = new Map();

  /** What a character is in the index: small, without accents. @param {string} character */
  function fold(character) {
    let small = folded.get(character);
    if (small === undefined) {
      small = UNSEEN.test(character) ? '' : UNFOLDED.test(character) ? character
        : [...character.replace(/[\uFF01-\uFF5E\uFB00-\uFB06]/, wide => wide.normalize('NFKC')).toLowerCase()
          .normalize('NFD').replace(ACCENTS, '')].map(letter => LETTERS[letter]
          ?? letter.replace(/[\u0660-\u0669\u06F0-\u06F9]/, digit => String(digit.charCodeAt(0) & 15))).join('');
      folded.set(character, small);
    }
    return small;
  }

  const cut = word => word.length > 32 ? [...word].slice(0, 32).join('') : word;

  /**
   * The words of a text, those that are joined in one chain.
   * @typedef {{ word: string, start: number, end: number }} Part
   * @typedef {{ words: Part[], joined?: string, spaceless: boolean }} Chain
   * @param {string} text @returns {Chain[]}
   */
  function chains(text) {
    let all = '', end = -9, position = 0;
    const at = [], found = [];
    for (const character of text) {
      const small = fold(character);
      for (let i = 0; i < small.length; i++) at.push(position);
      all += small;
      position += character.length;
    }
    at.push(position);
    for (const { 0: run, 1: spaceless, index } of all.matchAll(RUN)) {
      if (spaceless) {
        const characters = [...run];
        let start = index;
        found.push({ spaceless: true, words: characters.map((character, i) => {
          const word = character + (characters[i + 1] ?? '');
          start += character.length;
          return { word, start: at[start - character.length], end: at[start - character.length + word.length] };
        }) });
        end = -9;
      } else {
        const part = { word: cut(run), start: at[index], end: at[index + run.length] };
        if (index === end + 1 && JOINER.test(all[end])) found[found.length - 1].words.push(part);
        else found.push({ spaceless: false, words: [part] });
        end = index + run.length;
      }
    }
    for (const chain of found) {
      const count = chain.words.length;
      if (!chain.spaceless && count > 1 && count < 6) chain.joined = cut(chain.words.map(part => part.word).join(''));
    }
    return found;
  }

  /** All words of a text in their order. @param {string} text */
  const words = text => chains(text)
    .flatMap(chain => [...chain.words.map(part => part.word), ...chain.joined ? [chain.joined] : []]);

  /** What the index calls two words of which one stands behind the other. @param {string} one @param {string} other */
  function pairName(one, other) {
    let hash = 0x811C9DC5;
    for (const byte of new TextEncoder().encode(`${one} ${other}`)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
    hash ^= hash >>> 15;
    return `-${[10, 5, 0].map(shift => (hash >>> shift & 31).toString(32)).join('')}`;
  }

  // MARK: Bits

  /** Numbers from a stream of bits, of which each two characters hold 13. */
  class Bits {
    constructor(text, group = 0) {
      this.text = text;
      this.at = 2 * group;
      this.held = this.count = 0;
    }
    read(bits) {
      if (bits > 16) return this.read(16) + 2 ** 16 * this.read(bits - 16);
      while (this.count < bits) {
        const low = this.text.charCodeAt(this.at++), high = this.text.charCodeAt(this.at++);
        // The backslash is left out.
        this.held |= low - (low > 92 ? 36 : 35) + 91 * (high - (high > 92 ? 36 : 35)) << this.count;
        this.count += 13;
      }
      const value = this.held & (1 << bits) - 1;
      this.held >>= bits;
      this.count -= bits;
      return value;
    }
    unary(most = 64) {
      let ones = 0;
      while (ones < most && this.read(1)) ones++;
      return ones;
    }
    rice(bits) { return this.unary(Infinity) * 2 ** bits + this.read(bits); }
    gamma() {
      const bits = this.unary();
      return 2 ** bits + this.read(bits);
    }
  }

  /** The articles of a list and the weights of its word in them. */
  function readList(bits, count, width) {
    const ids = [bits.read(width)], weights = [bits.unary(6)], k = count > 1 ? bits.read(5) : 0;
    while (ids.length < count) {
      ids.push(ids[ids.length - 1] + 1 + bits.rice(k));
      weights.push(bits.unary(6));
    }
    return { ids, weights };
  }

  /** The words of a block in their order; `value` reads what is said of each. */
  function readWords(list, value) {
    let word = '';
    return new Map(list.split(' ').filter(Boolean).map(item => {
      word = word.slice(0, parseInt(item[0], 36)) + item.slice(1);
      return [word, value()];
    }));
  }

  // MARK: Queries

  // Nobody asks for more; a link that does would load a file for each.
  const MOST_WORDS = 64;

  /**
   * A query as a tree: words, all or any of what stands below, or not.
   * @typedef {{ kind: 'word' | 'all' | 'any' | 'not', of: Node[], word?: string, isPrefix?: boolean, isTitle?: boolean,
   *   forms?: Forms, units?: Unit[], isPhrase?: boolean, isName?: boolean, accented?: string[], near?: number,
   *   entries?: any[], ids?: number[] }} Node
   * @typedef {{ words: string[], joined?: string, length: number, isPrefix: boolean, forms?: Forms }} Unit
   * @typedef {Map<string, string[]>} Forms other words that are found for one, as far as it was looked up
   * @param {string} query @param {string[]} kinds the kinds of names that the index has: author, tag
   */
  function parse(query, kinds) {
    const all = [], text = query.replace(/[“”„«»]/g, '"');
    const fields = new Map([['title', ''], ['in', 'publication'], ...kinds.map(kind => [kind, kind])]);
    const terms = new RegExp(`(-)?(?:(${[...fields.keys()].join('|')})([:=]))?(?:"([^"]*)"?|([^\\s"]+))`, 'giu');
    let joint = '', left = MOST_WORDS;
    for (const [, not, name, sign, quoted, bare] of text.matchAll(terms)) {
      const field = name?.toLowerCase();
      if (/^(OR|NEAR)$/.test(bare) && !not && !field && all.length) {
        joint = bare;
        continue;
      }
      if (!left) break;
      const kind = fields.get(field), isWhole = kind && sign === '=';
      const said = isWhole ? { text: quoted ?? bare, count: 1 } : beginning(quoted ?? bare, left);
      const asked = isWhole ? { kind: 'word', of: [], word: `#${kind}=${said.text}` }
        : term(kind, field === 'title', said.text, quoted !== undefined), last = all[all.length - 1];
      if (!asked) continue;
      left -= said.count;
      const node = not ? { kind: 'not', of: [asked] } : asked;
      const isNear = joint === 'NEAR' && last.units && node.units;
      if (joint === 'OR' && last.kind === 'any' && !last.units) last.of.push(node);
      else if (joint === 'OR') all[all.length - 1] = { kind: 'any', of: [last, node] };
      else if (isNear) all[all.length - 1] = { kind: 'all', of: [last, node], near: 10 };
      else all.push(node);
      joint = '';
    }
    return { kind: 'all', of: all };
  }

  /** The beginning of a text that has so many words at most, and how many it has. */
  function beginning(text, most) {
    const ends = chains(text).flatMap(({ words }) => words.map(({ end }) => end));
    return { text: ends.length > most ? text.slice(0, ends[most - 1]) : text, count: Math.min(ends.length, most) };
  }

  function term(kind, isTitle, text, isQuoted) {
    const forms = isQuoted ? undefined : new Map();
    const units = chains(text).map(({ words, joined, spaceless }) => ({
      // The last character by itself is for those who look for one character.
      words: words.map(part => part.word).slice(0, spaceless && words.length > 1 ? -1 : undefined),
      joined, length: words.length, isPrefix: spaceless && words.length === 1, forms,
    }));
    if (!units.length) return undefined;
    if (!isQuoted && text.endsWith('*')) units[units.length - 1].isPrefix = true;
    const leaf = (word, isPrefix) =>
      ({ kind: 'word', of: [], word: kind ? `#${kind}:${word}` : word, isPrefix, isTitle, forms });
    const nodes = units.map(({ words, joined, isPrefix }) => {
      const parts = words.map((word, i) => leaf(word, isPrefix && i === words.length - 1));
      const node = parts.length > 1 ? { kind: 'all', of: parts } : parts[0];
      return joined ? { kind: 'any', of: [leaf(joined, isPrefix), node] } : node;
    });
    const node = nodes.length > 1 ? { kind: 'all', of: nodes } : nodes[0];
    if (kind) return node;
    const isPhrase = isQuoted && (units.length > 1 || units[0].words.length > 1);
    return { ...node, units, isTitle, isPhrase, accented: accented(text),
      isName: !isQuoted && units.length === 1 && /^\p{Lu}/u.test(text) };
  }

  const spelling = (text, { start, end }) => text.slice(start, end).normalize().toLowerCase();

  /** The words of a query that have accents, as they are typed. */
  const accented = text => chains(text).flatMap(({ words, spaceless }) => spaceless ? [] : words)
    .filter(part => spelling(text, part) !== part.word).map(part => spelling(text, part));

  // MARK: Texts

  /** A text with what stands at each of its places: a word, and what begins there as a word together. */
  function lay(text) {
    const places = [];
    for (const { words, joined } of chains(text)) {
      const first = places.length;
      for (const part of words) places.push([{ ...part, length: 1 }]);
      if (joined) places[first].push({ word: joined, length: words.length });
    }
    return { text, places };
  }

  /** The place behind words that stand one behind the other from a place on; 0 when they do not. */
  function match(units, places, at, i = 0) {
    if (i === units.length) return at;
    const { words, joined, length, isPrefix, forms } = units[i];
    const is = (token, word) => token.word === word || forms?.get(word)?.includes(token.word);
    // Each place once: a word together ends where its parts do.
    const behind = new Set();
    for (const token of places[at] ?? []) {
      const isHere = is(token, joined) || (words.length === 1
        && (is(token, words[0]) || (isPrefix && token.word.startsWith(words[0]))));
      if (isHere) behind.add(at + Math.max(token.length, words.length === 1 ? length : 1));
    }
    const areHere = words.length > 1 && words.every((word, k) => places[at + k]?.some(token => is(token, word)));
    if (areHere) behind.add(at + length);
    for (const place of behind) {
      const end = match(units, places, place, i + 1);
      if (end) return end;
    }
    return 0;
  }

  const starts = (units, { places }) => [...places.keys()].filter(at => match(units, places, at));

  /** Whether two terms stand within so many words of each other, in the headline or in the text. */
  const areNear = ([one, other], distance, laid) => [laid.title, laid].some(part => {
    const others = starts(other.units, part);
    return starts(one.units, part).some(at => others.some(place => place !== at && Math.abs(place - at) <= distance));
  });

  /**
   * What a reader means to stand in an article when a query finds it: the parts of a name together (Lee, Ann; Ann B.
   * Lee), and words with the accents that they are typed with.
   * @param {Node} node @returns {((laid) => boolean)[]}
   */
  function meant({ of }) {
    const pairs = of.slice(1).map((part, i) => [of[i], part]).filter(pair => pair.every(({ isName }) => isName));
    const isSpelled = word => ({ text, places }) => places.some(([token]) => spelling(text, token) === word);
    return [...pairs.map(pair => laid => areNear(pair, 2, laid)), ...of.flatMap(({ accented }) => accented ?? [])
      .map(isSpelled).map(is => laid => is(laid.title) || is(laid))];
  }

  /** What is marked in a passage: words, and phrases as a whole. @param {Node} node @returns {Unit[][]} */
  const wanted = node => node.units ? node.isPhrase ? [node.units] : node.units.map(unit => [unit])
    : node.kind === 'not' ? [] : node.of.flatMap(wanted);

  /** The passage of a text with most of what is wanted, about so many characters long, and where to mark it. */
  function passage({ text, places }, sequences, length = 200) {
    const hits = places.flatMap((_, at) => sequences.flatMap((units, which) => {
      const end = match(units, places, at);
      return end ? [{ which, start: places[at][0].start, end: places[end - 1][0].end }] : [];
    }));
    let best = 0, centre = { start: 0, end: 0 };
    for (let i = 0; i < hits.length; i++) {
      const near = hits.slice(i, i + 20).filter(({ end }) => end <= hits[i].start + length - 40);
      const value = 100 * new Set(near.map(({ which }) => which)).size + near.length;
      if (value > best) {
        best = value;
        centre = { start: hits[i].start, end: Math.max(0, ...near.map(({ end }) => end)) };
      }
    }
    const tokens = places.map(([token]) => token);
    const from = Math.max(0, centre.start - Math.max(30, (length - centre.end + centre.start) / 2));
    const inside = tokens.filter(({ start, end }) => start >= from && end <= Math.max(from + length, centre.end));
    if (!inside.length) return { pieces: [text.slice(0, length)], fragment: '' };
    const [first, last] = [inside[0], inside[inside.length - 1]];
    const start = first === tokens[0] ? 0 : first.start;
    const end = last === tokens[tokens.length - 1] ? text.length : last.end;
    const pieces = [start ? '… ' : ''];
    let at = start;
    for (const hit of hits) {
      if (hit.start < at || hit.end > end) continue;
      pieces.push(text.slice(at, hit.start), { mark: text.slice(hit.start, hit.end) });
      at = hit.end;
    }
    pieces.push(text.slice(at, end) + (end < text.length ? ' …' : ''));
    // The browser looks for the passage's first words and its last ones, each in one paragraph.
    const few = inside.length < 9 ? inside.length : 4;
    const lines = [text.slice(first.start, inside[few - 1].end).split('\n')[0],
      text.slice(inside[inside.length - few].start, last.end).split('\n').pop()];
    const encode = words => encodeURIComponent(words).replace(/-/g, '%2D');
    const fragment = (inside.length < 9 ? lines.slice(0, 1) : lines).map(encode).join();
    return { pieces, fragment: best ? `#:~:text=${fragment}` : '' };
  }

  // MARK: Mistyped words

  /** Whether a letter is wrong, missing, doubled or exchanged. */
  function areOneApart(one, other) {
    let [a, b] = [[...one], [...other]];
    while (a.length && a[0] === b[0]) [a, b] = [a.slice(1), b.slice(1)];
    while (a.length && a[a.length - 1] === b[b.length - 1]) [a, b] = [a.slice(0, -1), b.slice(0, -1)];
    return a.length + b.length === 1 || (a.length === 1 && b.length === 1)
      || (a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0]);
  }

  Object.assign(pressmark, { chains, words, pairName, Bits, readList, readWords, parse, lay, starts, areNear, meant,
    wanted, passage, areOneApart });
}

if (typeof module === 'object') module.exports = pressmark;
