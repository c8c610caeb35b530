// Joins decks with pptx-automizer: node automizer.mjs OUT IN...
import path from 'node:path';
import Automizer from 'pptx-automizer';

const [output, ...inputs] = process.argv.slice(2);
const automizer = new (Automizer.default ?? Automizer)({ templateDir: '/', outputDir: path.dirname(output), verbosity: 0 });
const deck = automizer.loadRoot(inputs[0]);
inputs.slice(1).forEach((input, index) => deck.load(input, `deck${index}`));
const info = await deck.getInfo();
for (let index = 0; index < inputs.length - 1; index++) {
  info.slidesByTemplate(`deck${index}`).forEach((slide) => deck.addSlide(`deck${index}`, slide.number));
}
await deck.write(path.basename(output));
