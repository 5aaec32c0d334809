/** Renders a real run over the example as a picture of a terminal: docs/images/terminal.svg. `--check` compares only. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import anser from 'anser';
import { ESLint } from 'eslint';

const root = path.join(import.meta.dirname, '..');
const example = path.join(root, 'examples/websocket-migration');
const picture = path.join(root, 'docs/images/terminal.svg');
const shown = [
	'src/routes/websocket-route.ts',
	'src/agents/supervisor-agent.ts',
	'src/handlers/start-agent.ts',
];
const columns = 104;
const cell = { width: 8.4, height: 19 };
const margin = { left: 20, top: 52 };

/** @typedef {{ text: string, color: string, isBold: boolean }} Span */

/** Runs the linter over the shown files; the text is what a terminal gets. */
async function readTerminalText() {
	process.env['FORCE_COLOR'] = '1';
	const eslint = new ESLint({ cwd: example });
	const results = await eslint.lintFiles(shown);
	const formatter = await eslint.loadFormatter('stylish');
	const text = await formatter.format(results);
	return text.replaceAll(example, '~/websocket-migration').trimEnd();
}

/**
 * @param {string} line
 * @returns {Span[]}
 */
function readSpans(line) {
	return anser.ansiToJson(line, { remove_empty: true }).map(({ content, fg, decorations }) => ({
		text: content,
		color: decorations.includes('dim') ? '#8b949e' : fg === null ? '#e6edf3' : (colors.get(fg) ?? '#e6edf3'),
		isBold: decorations.includes('bold') || decorations.includes('underline'),
	}));
}

const colors = new Map([
	['187, 0, 0', '#ff7b72'],
	['187, 187, 0', '#e3b341'],
	['0, 187, 0', '#7ee787'],
	['85, 85, 85', '#8b949e'],
]);

/**
 * Breaks a line between words, with the message column as hanging indentation.
 * @param {Span[]} spans
 * @returns {Span[][]}
 */
function wrap(spans) {
	/** @type {Span[][]} */
	const lines = [[]];
	let used = 0;
	for (const span of spans) {
		for (const word of span.text.split(/(?<=\s)(?=\S)/u)) {
			if (used + word.trimEnd().length > columns && used > 0) {
				lines.push([{ ...span, text: ' '.repeat(hanging) }]);
				used = hanging;
			}
			lines.at(-1)?.push({ ...span, text: word });
			used += word.length;
		}
	}
	return lines;
}

const hanging = 14;

/** @param {string} text */
function escapeXml(text) {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * @param {Span[]} spans
 * @param {number} row
 */
function renderLine(spans, row) {
	const y = margin.top + row * cell.height;
	const tspans = spans.map(
		({ text, color, isBold }) =>
			`<tspan fill="${color}"${isBold ? ' font-weight="bold"' : ''}>${escapeXml(text)}</tspan>`,
	);
	return `<text x="${margin.left}" y="${y}" xml:space="preserve">${tspans.join('')}</text>`;
}

/** @param {string} text */
function renderPicture(text) {
	const prompt = [{ text: `$ npx eslint ${shown.join(' ')}`, color: '#7ee787', isBold: true }];
	const lines = [...wrap(prompt), ...text.split('\n').flatMap(line => wrap(readSpans(line)))];
	const width = Math.round(columns * cell.width + 2 * margin.left);
	const height = margin.top + lines.length * cell.height + 12;
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">
<title>ESLint reports legacy imports in a terminal, each with its replacement</title>
<rect width="100%" height="100%" rx="10" fill="#0d1117"/>
<circle cx="22" cy="20" r="6" fill="#ff5f56"/><circle cx="42" cy="20" r="6" fill="#ffbd2e"/><circle cx="62" cy="20" r="6" fill="#27c93f"/>
${lines.map(renderLine).join('\n')}
</svg>
`;
}

const svg = renderPicture(await readTerminalText());
if (process.argv.includes('--check')) {
	if (readFileSync(picture, 'utf8') !== svg) {
		console.error('docs/images/terminal.svg is not what the example gives now. Run: npm run generate');
		process.exitCode = 1;
	}
} else {
	mkdirSync(path.dirname(picture), { recursive: true });
	writeFileSync(picture, svg);
}
