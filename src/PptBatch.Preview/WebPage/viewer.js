(() => {
  const slides = [...document.querySelectorAll('.slide')];
  const panel = document.getElementById('panel');
  const place = document.getElementById('place');
  let current = 0;
  const fit = () => {
    const { offsetWidth: width, offsetHeight: height } = slides[0];
    const scale = Math.min(innerWidth / width, innerHeight / height);
    slides.forEach(slide => { slide.style.transform = `scale(${scale}) translate(-50%, -50%)`; });
  };
  const show = index => {
    slides[current].classList.remove('on');
    current = Math.max(0, Math.min(slides.length - 1, index));
    slides[current].classList.add('on');
    slides[current].focus({ preventScroll: true });
    panel.textContent = slides[current].querySelector('.notes')?.textContent ?? '';
    place.textContent = `${current + 1} / ${slides.length}`;
    history.replaceState(null, '', `#${current + 1}`);
  };
  const keys = {
    ArrowRight: 1, ArrowDown: 1, PageDown: 1, ' ': 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1,
  };
  addEventListener('keydown', event => {
    if (event.key in keys) { show(current + keys[event.key]); }
    else if (event.key === 'Home') { show(0); }
    else if (event.key === 'End') { show(slides.length - 1); }
    else if (event.key === 'n') { panel.hidden = !panel.hidden; }
    else { return; }
    event.preventDefault();
  });
  addEventListener('hashchange', () => show((parseInt(location.hash.slice(1), 10) || 1) - 1));
  addEventListener('resize', fit);
  fit();
  show((parseInt(location.hash.slice(1), 10) || 1) - 1);
})();
