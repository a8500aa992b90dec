// The one script that a preview adds to a page: shows the page again when it has changed, where the reader was; and
// what is wrong, over the last good page, as long as it is.
(() => {
  'use strict';
  const own = new URL(document.currentScript.src);
  const page = own.searchParams.get('page');
  let digest = own.searchParams.get('is');
  const key = 'pressmark-preview';

  // What was typed and where the page stood, for the same page after it is loaded again.
  const fields = () => document.querySelectorAll('input:not([type=checkbox]):not([type=radio]), textarea');
  const keep = () => {
    const typed = [...fields()].map(field => (field.value === field.defaultValue ? null : field.value));
    const focus = [...fields()].indexOf(document.activeElement);
    sessionStorage.setItem(key, JSON.stringify({ x: scrollX, y: scrollY, typed, focus }));
  };
  const restore = () => {
    const kept = JSON.parse(sessionStorage.getItem(key) || 'null');
    sessionStorage.removeItem(key);
    if (!kept) return;
    [...fields()].forEach((field, number) => {
      if (kept.typed[number] !== null) field.value = kept.typed[number];
      if (number === kept.focus) field.focus({ preventScroll: true });
    });
    scrollTo(kept.x, kept.y);
  };
  if (document.readyState === 'complete') restore();
  else addEventListener('load', restore);

  // Apart from the page's own rules of style.
  const shade = (id, role) => {
    const host = document.createElement('div');
    host.id = id;
    const root = host.attachShadow({ mode: 'open' });
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = '/-/preview.css';
    const box = document.createElement('section');
    box.className = 'over';
    box.setAttribute('role', role);
    root.append(style, box);
    document.body.append(host);
    return box;
  };
  const element = (name, text, parent) => {
    const made = document.createElement(name);
    made.textContent = text;
    parent.append(made);
    return made;
  };

  const hidden = 'pressmark-hidden';
  let shown = '';
  const hide = () => {
    const box = document.getElementById('pressmark-problems');
    if (box) sessionStorage.setItem(hidden, shown);
    box?.remove();
  };
  // The desk lists what is wrong, and its form is not to be covered.
  const isDesk = page === '/-/desk' || page.startsWith('/-/desk?') || page.startsWith('/-/desk/');
  const show = ({ problems, isBlocking }) => {
    if (isDesk) return;
    document.getElementById('pressmark-problems')?.remove();
    // What was hidden stays so until something else is wrong.
    shown = JSON.stringify(problems);
    if (!problems.length || shown === sessionStorage.getItem(hidden)) return;
    const box = shade('pressmark-problems', 'alert');
    box.setAttribute('aria-label', 'What is wrong');
    const bar = element('div', '', box);
    bar.className = 'bar';
    element('h2', problems.length === 1 ? 'Something is wrong' : `${problems.length} things are wrong`, bar);
    element('button', 'Hide (Esc)', bar).addEventListener('click', hide);
    element('p', isBlocking ? 'Below is the page as it was before. As soon as all is mended, it is shown anew.'
      : 'All the rest is shown as it is now.', box);
    for (const problem of problems) {
      element('h3', problem.message, box);
      element('code', problem.place, element('p', '', box));
      if (problem.excerpt.length) element('pre', problem.excerpt.join('\n'), box);
      element('p', problem.advice, box);
    }
  };
  addEventListener('keydown', event => {
    if (event.key === 'Escape') hide();
  });

  if (own.searchParams.has('draft')) {
    const box = shade('pressmark-draft', 'note');
    element('p', 'This is a draft: the site has it only when “draft: true” is taken out of its file.', box);
  }

  // A browser keeps few connections to one server: only a page that is seen holds one.
  let source = null;
  const listen = () => {
    if (source || document.hidden) return;
    const events = new EventSource(`/-/events?page=${encodeURIComponent(page)}&is=${digest}`);
    source = events;
    events.addEventListener('problems', event => show(JSON.parse(event.data)));
    events.addEventListener('reload', event => {
      const news = JSON.parse(event.data);
      digest = news.digest;
      rest();
      // What a page keeps in its address when it is left must be there before it is loaded again.
      dispatchEvent(new Event('pagehide'));
      keep();
      if (news.address) location.replace(news.address + location.hash);
      else location.reload();
    });
  };
  const rest = () => {
    source?.close();
    source = null;
  };
  document.addEventListener('visibilitychange', () => (document.hidden ? rest() : listen()));
  addEventListener('pagehide', rest);
  addEventListener('pageshow', listen);
  listen();
})();
