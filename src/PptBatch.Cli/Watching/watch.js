(() => {
  const byId = id => document.getElementById(id);
  const make = (name, text, more = {}) => Object.assign(document.createElement(name), text === undefined ? {} : { textContent: text }, more);
  const ask = (path, body) => fetch(path, body === undefined ? {}
    : { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
  let selected = 0;
  let asked = 0;

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

  const button = (text, action) => {
    const made = make('button', text, { type: 'button' });
    made.addEventListener('click', action);
    return made;
  };

  const edit = (lesson, slide) => {
    byId('editor-title').textContent = `Edit "${slide.title}"`;
    byId('source').value = slide.edit;
    byId('editor-problem').textContent = '';
    byId('save').onclick = async () => {
      const said = await problem(await ask(`lessons/${lesson.number}/slides/${slide.source}`, { was: slide.edit, now: byId('source').value }));
      byId('editor-problem').textContent = said;
      if (!said) { byId('editor').close(); }
    };
    byId('editor').showModal();
  };

  const propose = async (lesson, slide, item, pressed) => {
    pressed.disabled = true;
    const answer = await ask(`lessons/${lesson.number}/slides/${slide.source}/again`, {});
    pressed.disabled = false;
    item.querySelector('.proposal')?.remove();
    const box = make('div', undefined, { className: 'proposal' });
    if (!answer.ok) {
      box.append(make('p', await answer.text(), { className: 'bad' }));
    } else {
      const proposed = await answer.json();
      const sheet = sheetOf(proposed);
      box.append(make('p', 'Written again:'), ...proposed.slides.map(one => show(one, proposed, sheet).place));
      const said = make('p', '', { className: 'bad' });
      box.append(said, button('Accept', async () => {
        said.textContent = await problem(
          await ask(`lessons/${lesson.number}/slides/${slide.source}`, { was: slide.edit, now: proposed.slides[0].edit }));
        if (!said.textContent) { box.remove(); }
      }), ' ', button('Discard', () => box.remove()));
    }
    item.append(box);
  };

  const item = (lesson, slide, sheet, index) => {
    const entry = make('li');
    const { place, notes } = show(slide, lesson, sheet);
    entry.append(place);
    const actions = make('div', undefined, { className: 'actions' });
    actions.append(make('span', `${index + 1}. ${slide.title}`, { className: 'quiet', lang: lesson.language }));
    if (slide.edit) {
      const name = `"${slide.title}"`;
      const change = button('Edit', () => edit(lesson, slide));
      const again = button('Write again', () => propose(lesson, slide, entry, again));
      change.setAttribute('aria-label', `Edit ${name}`);
      again.setAttribute('aria-label', `Write again ${name}`);
      actions.append(change, again);
    }
    entry.append(actions);
    if (notes) {
      const details = make('details');
      details.append(make('summary', 'Notes'), make('div', notes, { className: 'notes', lang: lesson.language }));
      entry.append(details);
    }
    return entry;
  };

  const select = async number => {
    const turn = ++asked;
    selected = number;
    const answer = await ask(`lessons/${number}`);
    if (!answer.ok || turn !== asked) { return; }
    const lesson = await answer.json();
    const sheet = sheetOf(lesson);
    byId('lesson-title').textContent = `${lesson.number}. ${lesson.title}`;
    byId('lesson-title').lang = lesson.language;
    byId('lesson-facts').textContent = `${lesson.slides.length} slides, ${lesson.state}`;
    byId('write').hidden = lesson.state !== 'not written';
    byId('write').onclick = async () => {
      byId('write').disabled = true;
      byId('problem').textContent = await problem(await ask(`lessons/${number}/write`, {}));
      byId('write').disabled = false;
    };
    byId('found').hidden = lesson.findings.length === 0;
    byId('found-count').textContent = `${lesson.findings.length} findings`;
    byId('findings').replaceChildren(...lesson.findings.map(found =>
      make('li', `${found.code} ${found.severity}, ${found.place}: ${found.message} ${found.fix}`)));
    byId('slides').replaceChildren(...lesson.slides.map((slide, index) => item(lesson, slide, sheet, index)));
    document.querySelectorAll('nav button').forEach(mark);
  };

  const mark = entry => {
    if (Number(entry.dataset.number) === selected) { entry.setAttribute('aria-current', 'true'); } else { entry.removeAttribute('aria-current'); }
  };

  const course = async () => {
    const told = await (await ask('course')).json();
    document.title = `${told.title}: PptBatch`;
    byId('title').textContent = told.title || 'Reading the course…';
    byId('title').lang = told.language;
    byId('facts').textContent = `${told.lessons.length} lessons, ${told.slides} slides, ${told.findings} warnings`
      + (told.cost === null ? '' : `, ${told.cost} in this session`);
    byId('deck-state').textContent = told.deck;
    byId('problem').textContent = told.problem;
    const known = new Map([...byId('lessons').querySelectorAll('button')].map(entry => [Number(entry.dataset.number), entry]));
    byId('lessons').replaceChildren(...told.lessons.map(line => {
      const entry = known.get(line.number) ?? button('', () => select(line.number));
      entry.dataset.number = line.number;
      const small = make('small', line.slides === 0 ? line.state
        : `${line.slides} slides, ${line.state}${line.findings > 0 ? `, ${line.findings} warnings` : ''}`);
      const name = make('span', `${line.number}. ${line.title}`, { lang: told.language });
      entry.replaceChildren(name, small);
      mark(entry);
      const place = make('li');
      place.append(entry);
      return place;
    }));
    const first = told.lessons.find(line => line.slides > 0);
    if (selected === 0 && first) { await select(first.number); }
  };

  // Many events of one moment are one question.
  let waiting = 0;
  const soon = () => { waiting ||= setTimeout(() => { waiting = 0; course(); }, 30); };

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
