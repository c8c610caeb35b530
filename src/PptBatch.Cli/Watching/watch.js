(() => {
  const byId = id => document.getElementById(id);
  const make = (name, text, more = {}) => Object.assign(document.createElement(name), text === undefined ? {} : { textContent: text }, more);
  const ask = (path, body) => fetch(path, body === undefined ? {}
    : { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
  const count = (number, what) => `${number} ${what}${number === 1 ? '' : 's'}`;
  const narrow = matchMedia('(max-width: 50rem)');
  let selected = 0;
  let asked = 0;
  let shown = { lesson: null, items: [] };

  // A slide is as wide as its place: points to pixels by a factor that follows the place.
  const sizes = new ResizeObserver(entries => entries.forEach(entry => scale(entry.target)));
  const scale = place => {
    const { host, width, height } = place.slide;
    const factor = place.clientWidth / (width * 4 / 3);
    place.style.height = `${height * 4 / 3 * factor}px`;
    host.style.transform = `scale(${factor})`;
  };

  const show = (slide, lesson, sheet) => {
    const place = make('div', undefined, { className: 'shown' });
    const host = make('div');
    host.style.transformOrigin = '0 0';
    host.style.position = 'absolute';
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.innerHTML = slide.html;
    const notes = root.querySelector('.notes')?.textContent ?? '';
    root.querySelector('.notes')?.remove();
    place.slide = { host, width: lesson.width, height: lesson.height };
    place.append(host);
    sizes.observe(place);
    return { place, notes };
  };

  const sheetOf = lesson => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(lesson.styles);
    return sheet;
  };

  const problem = async answer => (answer.ok ? '' : await answer.text());

  const button = (text, action, more = {}) => {
    const made = make('button', text, { type: 'button', ...more });
    made.addEventListener('click', action);
    return made;
  };

  // A button that cannot be pressed again before what it began has ended.
  const busy = (pressed, words, work) => async () => {
    const was = pressed().textContent;
    Object.assign(pressed(), { disabled: true, textContent: words });
    try { await work(); } finally { Object.assign(pressed(), { disabled: false, textContent: was }); }
  };

  const view = index => {
    const { lesson } = shown;
    const slide = lesson.slides[index];
    if (!slide) { return; }
    const { place, notes } = show(slide, lesson, sheetOf(lesson));
    byId('viewer-title').textContent = `${index + 1} of ${lesson.slides.length}: ${slide.title}`;
    byId('viewer-title').lang = lesson.language;
    byId('viewer-slide').replaceChildren(place);
    byId('viewer-notes').textContent = notes;
    byId('viewer-notes').lang = lesson.language;
    byId('viewer-back').disabled = index === 0;
    byId('viewer-on').disabled = index === lesson.slides.length - 1;
    byId('viewer-back').onclick = () => view(index - 1);
    byId('viewer-on').onclick = () => view(index + 1);
    byId('viewer').onkeydown = pressed => {
      if (pressed.key === 'ArrowRight') { view(index + 1); }
      if (pressed.key === 'ArrowLeft') { view(index - 1); }
    };
    if (!byId('viewer').open) { byId('viewer').showModal(); }
  };

  const edit = (lesson, slide) => {
    byId('editor-title').textContent = `Edit "${slide.title}"`;
    byId('source').value = slide.edit;
    byId('editor-problem').textContent = '';
    byId('save').onclick = busy(() => byId('save'), 'Saving…', async () => {
      const said = await problem(await ask(`lessons/${lesson.number}/slides/${slide.source}`, { was: slide.edit, now: byId('source').value }));
      byId('editor-problem').textContent = said;
      if (!said) { byId('editor').close(); }
    });
    byId('editor').showModal();
  };

  const propose = async (lesson, slide, item) => {
    const answer = await ask(`lessons/${lesson.number}/slides/${slide.source}/again`, {});
    item.querySelector('.proposal')?.remove();
    const box = make('div', undefined, { className: 'proposal' });
    item.append(box);
    if (!answer.ok) {
      box.append(make('p', await answer.text(), { className: 'bad' }));
      return;
    }
    const proposed = await answer.json();
    const sheet = sheetOf(proposed);
    box.append(
      make('p', proposed.wholeLesson
        ? `The whole lesson was written again, and this is its slide ${slide.source}.` : 'Only this slide was written again.', { className: 'quiet' }),
      ...proposed.slides.map(one => show(one, proposed, sheet).place));
    const said = make('p', '', { className: 'bad' });
    const buttons = make('p', undefined, { className: 'buttons' });
    buttons.append(button('Accept', async () => {
      said.textContent = await problem(
        await ask(`lessons/${lesson.number}/slides/${slide.source}`, { was: slide.edit, now: proposed.slides[0].edit }));
      if (!said.textContent) { box.remove(); }
    }, { className: 'first' }), button('Discard', () => box.remove()));
    box.append(said, buttons);
    box.scrollIntoView({ block: 'nearest' });
  };

  const item = (lesson, slide, sheet, index) => {
    const entry = make('li');
    const { place, notes } = show(slide, lesson, sheet);
    place.addEventListener('click', () => view(index));
    const about = make('div', undefined, { className: 'about' });
    const name = make('p', undefined, { lang: lesson.language });
    name.append(make('span', `${index + 1} `, { className: 'number' }), slide.title);
    const large = button('Enlarge', () => view(index));
    large.setAttribute('aria-label', `Enlarge "${slide.title}"`);
    const buttons = make('span', undefined, { className: 'buttons' });
    buttons.append(large);
    if (slide.edit) {
      const change = button('Edit', () => edit(lesson, slide));
      const again = button('Write again');
      again.addEventListener('click', busy(() => again, 'Writing…', () => propose(lesson, slide, entry)));
      change.setAttribute('aria-label', `Edit "${slide.title}"`);
      again.setAttribute('aria-label', `Write again "${slide.title}"`);
      buttons.append(change, again);
    }
    about.append(name, buttons);
    entry.append(place, about);
    if (notes) {
      const details = make('details');
      details.append(make('summary', 'Notes'), make('div', notes, { className: 'notes', lang: lesson.language }));
      entry.append(details);
    }
    return entry;
  };

  // Slides that are as they were keep their place on the page, with what is open there.
  const fill = lesson => {
    const sheet = sheetOf(lesson);
    const same = shown.lesson?.number === lesson.number;
    const styled = same && shown.lesson.styles === lesson.styles;

    // Where the styles are others, their names in every slide may be, too: then its source tells whether a slide has changed.
    const edits = new Map(lesson.slides.filter(slide => slide.edit).map(slide => [slide.source, slide.edit]));
    const items = lesson.slides.map((slide, index) => {
      const source = edits.get(slide.source) ?? '';
      const key = `${slide.source}|${slide.title}|${slide.html}|${slide.edit}`;
      const known = same ? shown.items[index] : undefined;
      return styled && known?.key === key ? { ...known, isNew: false }
        : { key, source, entry: item(lesson, slide, sheet, index), isNew: styled || known?.source !== source };
    });
    shown = { lesson, items };
    const entries = items.map(one => one.entry);
    const present = byId('slides').children;
    if (entries.length !== present.length || entries.some((entry, index) => entry !== present[index])) {
      byId('slides').replaceChildren(...entries);
    }
    if (same) {
      const changed = items.filter(one => one.isNew).map(one => one.entry);
      changed.forEach(entry => entry.classList.add('changed'));
      changed[0]?.scrollIntoView({ block: 'nearest' });
    }
  };

  const select = async number => {
    const turn = ++asked;
    selected = number;
    const answer = await ask(`lessons/${number}`);
    if (!answer.ok || turn !== asked) { return; }
    const lesson = await answer.json();
    byId('lesson-title').textContent = `${lesson.number}. ${lesson.title}`;
    byId('lesson-title').lang = lesson.language;
    byId('list-name').textContent = `${lesson.number}. ${lesson.title}`;
    byId('list-name').lang = lesson.language;
    byId('lesson-facts').textContent = `${count(lesson.slides.length, 'slide')}, ${lesson.state}`;
    byId('unwritten').hidden = lesson.state !== 'not written';
    byId('write').onclick = busy(() => byId('write'), 'Writing…', async () => {
      byId('problem').textContent = await problem(await ask(`lessons/${number}/write`, {}));
    });
    byId('found').hidden = lesson.findings.length === 0;
    byId('found-count').textContent = count(lesson.findings.length, 'finding');
    byId('findings').replaceChildren(...lesson.findings.map(found => {
      const line = make('li');
      line.append(make('span', found.severity, { className: found.severity === 'Info' ? 'quiet' : 'tag warn' }),
        ` ${found.message} ${found.fix} `, make('span', `${found.code}, ${found.place}`, { className: 'quiet' }));
      return line;
    }));
    fill(lesson);
    document.querySelectorAll('nav button').forEach(mark);
  };

  const mark = entry => {
    if (Number(entry.dataset.number) === selected) { entry.setAttribute('aria-current', 'true'); } else { entry.removeAttribute('aria-current'); }
  };

  const choose = async number => {
    if (narrow.matches) { byId('list').open = false; }
    await select(number);
    scrollTo({ top: 0 });
  };

  const lineOf = (line, entry, language) => {
    const small = make('small');
    small.append(line.slides === 0 ? line.state || 'being laid out' : count(line.slides, 'slide'));
    if (line.slides > 0 && line.state === 'stored') { small.append(make('span', 'stored', { className: 'tag own' })); }
    if (line.findings > 0) { small.append(make('span', count(line.findings, 'warning'), { className: 'tag warn' })); }
    entry.dataset.number = line.number;
    entry.replaceChildren(make('span', String(line.number), { className: 'number' }), make('span', line.title, { lang: language }), small);
    mark(entry);
  };

  const course = async () => {
    const told = await (await ask('course')).json();
    document.title = `${told.title}: PptBatch`;
    byId('title').textContent = told.title || 'Reading the course…';
    byId('title').lang = told.language;
    byId('facts').textContent = [count(told.lessons.length, 'lesson'), count(told.slides, 'slide'), told.findings ? count(told.findings, 'warning') : '',
      told.cost === null ? '' : `${told.cost} in this session`].filter(text => text).join(' · ');
    byId('deck-state').textContent = told.deck;
    byId('problem').textContent = told.problem;
    const known = new Map([...byId('lessons').querySelectorAll('button')].map(entry => [Number(entry.dataset.number), entry]));
    const places = told.lessons.map(line => {
      const entry = known.get(line.number) ?? button('', () => choose(line.number));
      lineOf(line, entry, told.language);
      const place = entry.parentElement ?? make('li');
      place.append(entry);
      return place;
    });
    byId('lessons').replaceChildren(...places);
    const first = told.lessons.find(line => line.slides > 0) ?? told.lessons.find(line => line.state);
    if (selected === 0 && first) { await select(first.number); }
  };

  // Many events of one moment are one question.
  let waiting = 0;
  const soon = () => { waiting ||= setTimeout(() => { waiting = 0; course(); }, 30); };

  const fold = () => { byId('list').open = !narrow.matches; };
  narrow.addEventListener('change', fold);
  fold();
  new ResizeObserver(() => document.documentElement.style.setProperty('--top', `${byId('top').offsetHeight}px`)).observe(byId('top'));
  byId('viewer-close').addEventListener('click', () => byId('viewer').close());
  byId('deck').addEventListener('click', () => ask('deck', {}));
  const events = new EventSource('events');
  events.addEventListener('open', soon);
  events.addEventListener('course', soon);
  events.addEventListener('lesson', told => {
    const number = Number(told.data);
    if (number === selected || byId('follow').checked) { select(number); }
  });
  events.addEventListener('error', () => { byId('problem').textContent = 'The tool has ended, or does not answer.'; });
})();
