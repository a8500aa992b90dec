'use strict';
// The page of the search, search.html: its form, results, chart and names. search-words.js and search-index.js find.
// Whatever comes from the index or the reader becomes text, never markup.

{
  const { Missing, renew, search, mend, results, byYear, countAmong, names, words, wanted, meant, passage }
    = pressmark;

  // MARK: The page and its words

  const element = selector => document.querySelector(selector);
  const form = element('#search'), field = form.q;
  const [paper, status, ways, aside, list]
    = ['.paper', '[role=status]', '[role=status] + .ways', '.found > aside', 'ol.entries'].map(element);
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
  /** How many results were shown, and how far down the reader was, where they come back. */
  let stood = {};
  /** Whether the root was read again for this query. */
  let isRenewed = false;

  /** A query whose last word is the beginning of one, as a reader would write it: it means the same in an address. */
  function unfinished(query) {
    const isWord = /(^|\s)[^\s"“”„«»]*[^\s"“”„«»*]$/u.test(query) && !/(^|\s)(OR|NEAR)$/.test(query);
    return isWord && query.split(/["“”„«»]/).length % 2 ? `${query}*` : query;
  }

  /** The query as it is asked for. */
  const asked = () => isTyping ? unfinished(field.value) : field.value;

  /** The address of the same search with other values; an empty one leaves its key out. */
  function address(changes = {}) {
    const values = Object.entries({ ...Object.fromEntries(new FormData(form)), q: asked(), ...changes });
    const kept = values.filter(([, value]) => value);
    const text = new URLSearchParams([...kept, ...compared.map(query => ['with', query])]).toString();
    return text ? `?${text}` : location.pathname;
  }

  function note(isDone) {
    const next = address(), way = isSettled ? 'pushState' : 'replaceState';
    if (next !== (location.search || location.pathname)) history[way](null, '', next);
    isSettled = isDone;
  }

  /** Keeps, for those who come back, where they leave a search. */
  const leave = () => history.replaceState({ count: list.children.length, y: scrollY }, '', address());

  function begin() {
    isRenewed = false;
    attempt(run);
  }

  function restore() {
    const values = new URLSearchParams(location.search);
    for (const name of ['q', 'from', 'to', 'sort']) form.elements[name].value = values.get(name) ?? '';
    compared = values.getAll('with').slice(0, 3);
    [isSettled, isTyping] = [true, false];
    stood = history.state ?? {};
    begin();
  }

  // MARK: Searching

  /** The search on the page: what its texts have borne out so far, and the results still to come. */
  let shown;
  let turn = 0;

  /** A year in digits of whatever script. */
  const year = input => +words(input.value)[0] || 0;

  /** The years that are asked for, the earlier one first; 0 is none. */
  const years = () => [year(form.from), year(form.to)].sort((one, other) => one && other && one - other);

  const ask = query => search(query, { from: years()[0], to: years()[1], sort: form.sort.value });

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
    const mine = ++turn, query = asked();
    const found = await ask(query);
    let better;
    if (found && !found.ids.length && mine === turn) {
      // The beginning of a word may be meant, or a word that is mistyped.
      const longer = unfinished(query) !== query && await ask(unfinished(query));
      better = longer?.ids?.length ? longer : await mend(found);
    }
    if (mine === turn) await show(better || found, query, better?.query);
  }

  async function show(found, query, meant) {
    document.title = query ? `${query} — ${title}` : title;
    for (const part of [status, list, bars, legend, table]) part.replaceChildren();
    more.hidden = aside.hidden = ways.hidden = true;
    narrow.open = false;
    // Paper has no fields.
    paper.replaceChildren(...!query ? [] : [make('bdi', query), ...[form.from, form.to, form.sort]
      .filter(({ value, options }) => value || options)
      .map(({ labels, value, options, selectedIndex }) =>
        ` · ${labels[0].firstChild.textContent}${options ? options[selectedIndex].text : value}`)]);
    shown = found &&
      { ...found, query, meant, left: results(found), looks: 0, sequences: wanted(found.node), passing: [] };
    if (!found) {
      // Signs alone are nothing to look for.
      if (query.trim()) status.replaceChildren(...say('none', { query: make('bdi', query) }));
      ways.hidden = !query.trim();
      return;
    }
    const here = shown;
    if (!form.sort.value && !found.needsTexts) await putMeantFirst(here);
    if (here === shown) await showMore(Math.max(10, stood.count || 0));
    if (here === shown && stood.y) scrollTo(0, stood.y);
    stood = {};
  }

  /** Of the first ten results those come first that have what the reader means. */
  async function putMeantFirst(found) {
    const tests = meant(found.node), firsts = [];
    if (!tests.length) return;
    for await (const { id, laid } of results({ ...found, order: found.order.slice(0, 10) })) {
      firsts.push({ id, value: tests.filter(test => test(laid)).length });
    }
    firsts.sort((one, other) => other.value - one.value);
    found.left = results({ ...found, order: [...firsts.map(({ id }) => id), ...found.order.slice(10)] });
  }

  /** More results, each as soon as it is there; of three times as many texts at most, which a phrase may need. */
  async function showMore(most = 10) {
    const here = shown;
    for (let count = 0, looks = 0; count < most && looks < 3 * most && here.looks < here.order.length; looks++) {
      const { value } = await here.left.next();
      if (here !== shown) return;
      here.looks++;
      if (!value) continue;
      count++;
      if (!here.isDone) here.passing.push(value.id);
      list.append(entry(value, here));
    }
    here.isDone ||= here.looks === here.order.length;
    tell(here);
  }

  /** Looks into the texts of all articles that the lists name. */
  async function checkAll() {
    const here = shown;
    for await (const found of here.left) {
      if (here !== shown) return;
      if (found) here.passing.push(found.id);
    }
    here.isDone = true;
    here.order = here.passing;
    here.looks = list.children.length;
    here.left = results({ ...here, needsTexts: false, order: here.order.slice(here.looks) });
    tell(here);
  }

  /** All that a search finds in the order of time, when that is known. */
  function whole({ ids, passing, needsTexts, areAll, isDone, isUnread }) {
    if (!areAll || (needsTexts && (!isDone || isUnread))) return undefined;
    return needsTexts ? [...passing].sort((a, b) => a - b) : ids;
  }

  /** Says once what a search has found. */
  function tell(here) {
    const ids = whole(here), query = make('bdi', here.query);
    const count = ids?.length ?? (here.needsTexts ? here.passing : here.ids).length;
    const link = here.meant && make('a', here.meant, { href: address({ q: here.meant }) });
    const isOpen = here.needsTexts && !here.isDone;
    status.replaceChildren(...[
      (!count && !isOpen) || link ? say('none', { query }) : [], link ? say('meant', { query: link }) : [],
      !count && !isOpen ? [] : ids ? articles(count) : say('at-least', { articles: articles(count) }),
      here.isUnread && here.needsTexts ? said.get('unread') : [],
    ].map(words => make('span', words)).filter(span => span.hasChildNodes()).flatMap(span => [span, ' ']));
    ways.hidden = count > 0 || isOpen;
    more.hidden = here.isDone && list.children.length >= here.passing.length
      || !here.needsTexts && list.children.length >= here.ids.length;
    aside.hidden = !count && !isOpen;
    check.hidden = Boolean(ids) || !here.needsTexts;
    compare.hidden = compared.length > 2;
    for (const part of [bars, legend, numbers, narrow]) part.hidden = !ids;
    if (ids && count) {
      checked.set(keyed(here.query), ids);
      attempt(() => draw(here));
    }
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

  /** The articles of queries whose phrases were looked up in all texts, in the order of time. */
  const checked = new Map();
  const keyed = query => [query, year(form.from), year(form.to)].join();

  /** What each year has of a search: of that on the page, or of a query to compare with it, where all is known. */
  async function counted(query, here) {
    const name = query === here.query ? here.meant ?? query : query;
    const found = query === here.query ? here : await ask(query);
    const ids = found?.needsTexts ? checked.get(keyed(query)) : found?.areAll ? found.ids : undefined;
    return ids && { query: name, years: byYear(ids) };
  }

  async function draw(here) {
    const queries = [...new Set([here.query, ...compared])];
    const series = (await Promise.all(queries.map(query => counted(query, here)))).filter(Boolean);
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
      // A year without articles leads nowhere; of the others the table has links, too.
      const leads = dated.some(years => years[i].count);
      return draw(leads ? 'a' : 'g', [title, room, ...rects], leads ? { href: to(year), tabindex: '-1' } : {});
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
    const names = series.map(({ query }) => query);
    table.replaceChildren(make('tr', [said.get('year'), ...names].map(name => make('th', name, { scope: 'col' }))),
      ...rows.filter(({ cells }) => cells.some(({ count }) => count)).map(({ year, cells }) => make('tr', [
        make('th', year === null ? said.get('undated') : make('a', String(year), { href: to(year) }), { scope: 'row' }),
        ...cells.map(own => make('td', cell(own)))])));
    // A spreadsheet takes what begins with a sign for a formula: as in archive.csv.
    const safe = text => /^'*[=+@\t\r-]/.test(text) ? `'${text}` : text;
    const quoted = text => /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
    const line = cells => cells.map(text => quoted(safe(text))).join() + '\n';
    csv.value = [[said.get('year'), ...names, 'all'], ...rows.map(({ year, cells }) =>
      [year ?? '', ...cells.map(({ count }) => count), cells[0].all])].map(line).join('');
  }

  // MARK: Names

  /** The names that most of the articles have, each counted by crossing its list with them. */
  async function listNames() {
    const here = shown, ids = whole(here), lists = await names();
    const groups = await Promise.all(lists.map(async ([title, all]) => {
      const counts = await Promise.all(all.map(async ([name, word]) =>
        ({ name, q: `${word} ${here.query.trim()}`.replace(/ (OR|NEAR)$/, ''), count: await countAmong(word, ids) })));
      const some = counts.filter(({ count }) => count).sort((a, b) => b.count - a.count).slice(0, 12);
      const items = some.map(({ name, q, count }) =>
        make('li', [make('a', name, { href: address({ q }) }), ' ', make('small', number(count))]));
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
  addEventListener('pagehide', leave);
  addEventListener('popstate', restore);
  narrow.addEventListener('toggle', () => narrow.open && attempt(listNames));
  csv.addEventListener('focus', () => csv.select());
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="?"]'), button = event.target.closest('button[type=button]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      stop();
      leave();
      history.pushState(null, '', link.getAttribute('href'));
      restore();
    } else if (button === more) {
      attempt(showMore);
    } else if (button === check) {
      attempt(checkAll);
    } else if (button === share) {
      share.setAttribute('aria-pressed', !isPressed());
      attempt(() => draw(shown));
    } else if (button === compare || button?.dataset.query) {
      const { query } = button.dataset;
      compared = query ? compared.filter(other => other !== query) : [...compared, shown.query];
      note(true);
      begin();
      if (!query) field.select();
    }
  });
  document.addEventListener('keydown', event => {
    // The keys are those of an input method.
    if (event.isComposing || event.keyCode === 229) return;
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
