// The same text with pptxgenjs: a slide for each heading, with a title, its text in one box, and its code and pictures in boxes of their own.
import { readFileSync } from 'node:fs';
import PptxGenJS from 'pptxgenjs';

const deck = new PptxGenJS();
let slide, lines = [], code = null;
const flush = () => {
  if (slide && lines.length) slide.addText(lines.map(text => ({ text, options: { bullet: true, breakLine: true } })), { x: 0.5, y: 1.2, w: 9, h: 4, fontSize: 14 });
  lines = [];
};
for (const line of readFileSync(process.argv[2], 'utf8').split('\n')) {
  const picture = /!\[[^\]]*\]\(([^)]*)\)/.exec(line);
  if (code !== null) {
    if (!line.startsWith('```') && !line.startsWith('~~~')) { code += line + '\n'; continue; }
    slide?.addText(code, { x: 0.5, y: 3, w: 9, h: 2, fontFace: 'Courier New', fontSize: 11 });
    code = null;
  } else if (line.startsWith('```') || line.startsWith('~~~')) {
    code = '';
  } else if (/^#{1,4} /.test(line)) {
    flush();
    slide = deck.addSlide();
    slide.addText(line.replace(/^#+ /, ''), { x: 0.5, y: 0.3, w: 9, h: 0.8, fontSize: 24, bold: true });
  } else if (picture && slide) {
    slide.addImage({ path: picture[1], x: 5, y: 1.5, w: 4, h: 3 });
  } else if (line.trim()) {
    lines.push(line.trim());
  }
}
flush();
await deck.writeFile({ fileName: process.argv[3] });
