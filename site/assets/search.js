'use strict';
// The page of the search, search.html: its form, results, chart and names. search-words.js and search-index.js find.
// Whatever comes from the index or the reader becomes text, never markup.

{
  const { Missing, renew, search, mend, results, byYear, countAmong, names, wanted, passage, areNear } = pressmark;

  // MARK: The page and its words

  const element = selector => document.querySelector(selector);
  const form = element('#search'), field = form.q;
  const [status, ways, aside, list] = ['[role=status]', '[role=status] + .ways', '.found > aside', 'ol.entries']
    .map(element);
  const [check, compare, share, more] = ['check', 'compare', 'share', 'more'].map(name => element(`[data-do=${name}]`));
  const [bars, legend, table, csv, numbers, narrow] = ['.bars', '.legend', 'table', 'textarea', '.numbers', '.facets']
    .map(part => aside.querySelector(part));

  const said = new Map([...element('main template').content.querySelectorAll('[data-word]')]
    .map(({ dataset, textContent }) => [dataset.word, textContent]));
  const title = document.title;
  const plurals = new Intl.PluralRules(document.documentElement.lang);

  /** An element with this content, texts or elements. */
  function make(name, content, attributes = {}, language = '1999/xhtml') {
    const made = document.createElementNS(`http://www.w3.org/${language}`, name);
    made.append(...[content].flat());
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  }

  /** Words with elements or texts in their places. */
  const say = (word, places = {}) => said.get(word).split(/(\{[a-z]+\})/).filter(Boolean)
    .map(piece => places[piece.slice(1, -1)] ?? piece);

  const number = count => count < said.get('grouped-from') ? String(count)
    : String(count).replace(/\B(?=(\d{3})+$)/g, said.get('separator'));

  const articles = count => say([plurals.select(count), 'other', 'many'].map(form => `articles-${form}`)
    .find(word => said.has(word)), { count: number(count) }).join('');

  // MARK: The address

  /** Queries that the chart compares with this one. */
  let compared = [];
  /** Whether the address is one to come back to, and not one of a query that is being typed. */
  let isSettled = true;
  /** Whether the query's last word may be the beginning of one. */
  let isTyping = false;
  /** Whether the root was read again for this query. */
  let isRenewed = false;

  /** The address of the same search with other values; an empty one leaves its key out. */
  function address(changes = {}) {
    const values = Object.entries({ ...Object.fromEntries(new FormData(form)), ...changes });
    const kept = values.filter(([, value]) => value);
    const text = new URLSearchParams([...kept, ...compared.map(query => ['with', query])]).toString();
    return text ? `?${text}` : location.pathname;
  }

  function note(isDone) {
    const next = address(), way = isSettled ? 'pushState' : 'replaceState';
    if (next !== (location.search || location.pathname)) history[way](null, '', next);
    isSettled = isDone;
  }

  function begin() {
    isRenewed = false;
    attempt(run);
  }

  function restore() {
    const values = new URLSearchParams(location.search);
    for (const name of ['q', 'from', 'to', 'sort']) form.elements[name].value = values.get(name) ?? '';
    compared = values.getAll('with').slice(0, 3);
    [isSettled, isTyping] = [true, false];
    begin();
  }

  // MARK: Searching

  /** The search on the page: what its texts have borne out so far, and the results still to come. */
  let shown;
  let turn = 0;

  const ask = (query, isTyping = false) =>
    search(query, { isTyping, from: +form.from.value, to: +form.to.value, sort: form.sort.value });

  /** Does what needs files of the index. Where one is missing the site was replaced: the new root is asked, once. */
  async function attempt(action) {
    const done = action(), mine = turn;
    try {
      await done;
    } catch (error) {
      if (!(error instanceof Missing)) throw error;
      if (mine !== turn) return;
      if (isRenewed) status.textContent = said.get('failed');
      else {
        isRenewed = true;
        await renew(true).catch(() => {});
        attempt(run);
      }
    }
  }

  /** Searches and shows, unless another search has begun meanwhile. */
  async function run() {
    const mine = ++turn, query = field.value;
    const found = await ask(query, isTyping && !/\s$/.test(query));
    const better = found && !found.ids.length && await mend(found);
    if (mine === turn) await show(better || found, query, better?.query);
  }

  async function show(found, query, meant) {
    document.title = query ? `${query} — ${title}` : title;
    for (const part of [status, list, bars, legend, table]) part.replaceChildren();
    more.hidden = aside.hidden = ways.hidden = true;
    narrow.open = false;
    shown = found && { ...found, query, meant, left: results(found), sequences: wanted(found.node), passing: [] };
    if (!found) return;
    const here = shown;
    if (!form.sort.value && !found.needsTexts) await putNamesFirst(here);
    if (here === shown) await showMore();
  }

  /** Of the first ten results those come first in which the parts of a name stand together: Lee, Ann; Ann B. Lee. */
  async function putNamesFirst(found) {
    const parts = found.node.of, pairs = parts.slice(1).map((part, i) => [parts[i], part])
      .filter(pair => pair.every(({ isName }) => isName));
    if (!pairs.length) return;
    const together = [], apart = [];
    for await (const { id, laid } of results({ ...found, order: found.order.slice(0, 10) })) {
      (pairs.some(pair => areNear(pair, 2, laid)) ? together : apart).push(id);
    }
    found.left = results({ ...found, order: [...together, ...apart, ...found.order.slice(10)] });
  }

  /** Ten more results, each as soon as it is there. */
  async function showMore() {
    const here = shown;
    for (let count = 0; count < 10; count++) {
      const { value, done } = await here.left.next();
      if (here !== shown) return;
      if (done) {
        here.isDone = true;
        break;
      }
      here.passing.push(value.id);
      list.append(entry(value, here));
    }
    tell(here);
  }

  /** Looks into the texts of all articles that the lists name. */
  async function checkAll() {
    const here = shown;
    for await (const { id } of here.left) {
      if (here !== shown) return;
      here.passing.push(id);
    }
    here.isDone = true;
    here.left = results({ ...here, needsTexts: false, order: here.passing.slice(list.children.length) });
    tell(here);
  }

  /** All that a search finds in the order of time, when that is known. */
  function whole({ ids, passing, needsTexts, areAll, isDone }) {
    if (!areAll || (needsTexts && !isDone)) return undefined;
    return needsTexts ? [...passing].sort((a, b) => a - b) : ids;
  }

  /** Says once what a search has found. */
  function tell(here) {
    const ids = whole(here), query = make('q', here.query);
    const count = ids?.length ?? (here.needsTexts ? here.passing : here.ids).length;
    const link = here.meant && make('a', here.meant, { href: address({ q: here.meant }) });
    status.replaceChildren(...[
      !count || link ? say('none', { query }) : [], link ? say('meant', { query: link }) : [],
      !count ? [] : ids ? articles(count) : say('at-least', { articles: articles(count) }),
      here.isUnread && here.needsTexts ? said.get('unread') : [],
    ].map(words => make('span', words)).filter(span => span.hasChildNodes()).flatMap(span => [span, ' ']));
    ways.hidden = count > 0;
    more.hidden = ids ? list.children.length >= ids.length : !count;
    aside.hidden = !count;
    check.hidden = Boolean(ids) || !here.needsTexts;
    compare.hidden = compared.length > 2;
    for (const part of [bars, legend, numbers, narrow]) part.hidden = !ids;
    if (ids && count) attempt(() => draw(here));
  }

  // MARK: Results

  const marked = pieces => pieces.map(piece => piece.mark ? make('mark', piece.mark) : piece);

  function entry({ path, date, day, publication, laid, isRead }, here) {
    const { pieces, fragment } = passage(laid, here.sequences);
    const headline = passage(laid.title, here.sequences, 1000).pieces;
    here.isUnread ||= !isRead;
    // "./" keeps an address in the site, whatever it begins with.
    return make('li', [
      make('a', marked(headline), { href: `./${path}${fragment}` }),
      make('p', marked(pieces)),
      make('small', [day ? make('time', date, { datetime: day }) : make('span', date), ' ',
        ...publication ? [make('cite', publication)] : []]),
    ]);
  }

  // MARK: When it was written about

  const isPressed = () => share.getAttribute('aria-pressed') === 'true';

  /** What each year has of a search: of that on the page, or of a query to compare with it. */
  async function counted(query, here) {
    if (query === here.query) return { query, years: byYear(whole(here)) };
    const found = await ask(query), ids = [];
    if (found?.needsTexts) for await (const { id } of results(found)) ids.push(id);
    return { query, years: byYear(found?.needsTexts ? ids.sort((a, b) => a - b) : found?.ids ?? []) };
  }

  async function draw(here) {
    const queries = [...new Set([here.query, ...compared])];
    const series = await Promise.all(queries.map(query => counted(query, here)));
    if (here !== shown) return;
    const isShare = isPressed(), value = ({ count, all }) => isShare ? count / all : count;
    const dated = series.map(({ years }) => years.filter(({ year }) => year !== null));
    // Every year has its place, also one without articles.
    const ends = [dated[0][0], dated[0][dated[0].length - 1]].filter(Boolean).map(({ year }) => year);
    const span = ends[1] - ends[0] + 1 || 1, step = series.length + (span > 100 ? 0 : .5);
    const most = Math.max(...dated.flat().map(value)) || 1;
    const draw = (name, content, attributes) => make(name, content, attributes, '2000/svg');
    const to = year => address({ from: year, to: year });
    const links = dated[0].map(({ year }, i) => {
      const lines = series.map(({ query }, k) => `${query}: ${articles(dated[k][i].count)}`);
      const x = step * (year - ends[0]), rects = dated.map((years, k) => {
        const height = 100 * value(years[i]) / most;
        return draw('rect', [], { x: x + k, y: 100 - height, width: 1, height, class: `series-${k}` });
      });
      const room = draw('rect', [], { x, width: step, height: 100, class: 'room' });
      const title = draw('title', [year, ...lines].join('\n'));
      return draw('a', [title, room, ...rects], { href: to(year), tabindex: '-1' });
    });
    const svg = draw('svg', links,
      { viewBox: `0 0 ${span * step} 100`, preserveAspectRatio: 'none', 'aria-hidden': 'true' });
    bars.replaceChildren(svg, make('p', ends.map(year => make('span', String(year)))));
    legend.replaceChildren(...series.length < 2 ? [] : series.map(({ query }, k) => make('li', [
      make('a', query, { href: address({ q: query }), class: `series-${k}` }), ' ',
      ...compared.includes(query) ? [make('button', '×', { type: 'button', 'data-query': query,
        'aria-label': `${said.get('remove')}: ${query}` })] : [],
    ])));
    const rows = series[0].years.map(({ year }, i) => ({ year, cells: series.map(({ years }) => years[i]) }));
    const cell = own => isShare ? `${(100 * value(own)).toFixed(1)} %` : number(own.count);
    table.replaceChildren(make('tr', [said.get('year'), ...queries].map(name => make('th', name, { scope: 'col' }))),
      ...rows.filter(({ cells }) => cells.some(({ count }) => count)).map(({ year, cells }) => make('tr', [
        make('th', year === null ? said.get('undated') : make('a', String(year), { href: to(year) }), { scope: 'row' }),
        ...cells.map(own => make('td', cell(own)))])));
    const line = cells => cells.map(text => /[",]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text).join() + '\n';
    csv.value = [[said.get('year'), ...queries, 'all'], ...rows.map(({ year, cells }) =>
      [year ?? '', ...cells.map(({ count }) => count), cells[0].all])].map(line).join('');
  }

  // MARK: Names

  /** The names that most of the articles have, each counted by crossing its list with them. */
  async function listNames() {
    const here = shown, ids = whole(here), lists = await names();
    const groups = await Promise.all(Object.entries(lists).map(async ([kind, all]) => {
      const counts = await Promise.all(all.map(async ([name, word]) =>
        ({ name, q: `${here.query.trim()} ${word}`, count: await countAmong(word, ids) })));
      const some = counts.filter(({ count }) => count).sort((a, b) => b.count - a.count).slice(0, 12);
      const items = some.map(({ name, q, count }) =>
        make('li', [make('a', name, { href: address({ q }) }), ' ', make('small', number(count))]));
      const title = said.get(kind);
      return items.length ? [make('p', title), make('ul', items, { class: 'names', 'aria-label': title })] : [];
    }));
    if (here === shown) narrow.querySelector('div').replaceChildren(...groups.flat());
  }

  // MARK: The reader

  let pause, rest;
  form.addEventListener('input', event => {
    if (event.target === field) isTyping = true;
    stop();
    // What each key finds is seen, but said aloud and written into the address only when the reader rests.
    status.setAttribute('aria-live', 'off');
    pause = setTimeout(begin, event.isComposing ? 500 : 50);
    rest = setTimeout(() => {
      note(false);
      status.setAttribute('aria-live', 'polite');
      status.append(...status.childNodes);
    }, 700);
  });
  function stop() {
    clearTimeout(pause);
    clearTimeout(rest);
    status.setAttribute('aria-live', 'polite');
  }
  form.addEventListener('submit', event => {
    event.preventDefault();
    stop();
    isTyping = false;
    note(true);
    begin();
  });
  addEventListener('pagehide', () => history.replaceState(null, '', address()));
  addEventListener('popstate', restore);
  narrow.addEventListener('toggle', () => narrow.open && attempt(listNames));
  csv.addEventListener('focus', () => csv.select());
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="?"]'), button = event.target.closest('button[type=button]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      stop();
      history.pushState(null, '', link.getAttribute('href'));
      restore();
    } else if (button === more) {
      attempt(showMore);
    } else if (button === check) {
      attempt(checkAll);
    } else if (button === share) {
      share.setAttribute('aria-pressed', !isPressed());
      attempt(() => draw(shown));
    } else if (button) {
      const { query } = button.dataset;
      compared = query ? compared.filter(other => other !== query) : [...compared, shown.query];
      note(true);
      begin();
      if (!query) field.select();
    }
  });
  document.addEventListener('keydown', event => {
    const here = document.activeElement, links = [field, ...list.querySelectorAll('li > a')], at = links.indexOf(here);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const goal = step && at >= 0 ? links[at + step]
      : event.key === '/' && !here.matches('input, textarea, select') ? field
        : event.key === 'Escape' && here !== field && here.closest('.found') ? field : undefined;
    if (event.key === 'Escape' && here === field) here.blur();
    else if (!goal || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault(); // Some browsers empty the field at Escape.
    goal?.focus();
  });

  restore();
}
