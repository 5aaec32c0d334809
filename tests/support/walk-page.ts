import { expect } from 'vitest';

import type { Outcome } from '../e2e/support/run-program.js';
import type { TempProject } from './temp-project.js';

import { readBlocks, type Block } from './markdown.js';

/** Runs one line of a shell block in the project. */
export type RunLine = (line: string) => Outcome;

/** What a walk has seen so far. */
interface Walk {
	readonly project: TempProject;
	readonly read: (file: string) => string;
	readonly run: RunLine;
	last: Outcome | undefined;
}

/**
 * Does what a guide says, block by block: `file` is written, `edit` changes it as a diff says, the lines of `passes` must
 * succeed and the last one of `fails` must not, `output` was printed by what ran last, `becomes` is what the file holds now,
 * `other` is another form of `eslint.config.mjs` and must give the same reports.
 */
const deeds: Readonly<Record<string, (walk: Walk, block: Block) => void>> = {
	file: ({ project }, { file = '', text }) => project.write(file, text),
	passes: (walk, { text }) => {
		for (const line of readCommands(text)) {
			walk.last = walk.run(line);
			expect(walk.last.status, `${line}: ${walk.last.output}`).toBe(0);
		}
	},
	fails: (walk, { text }) => {
		const statuses = readCommands(text).map(line => {
			walk.last = walk.run(line);
			return walk.last.status;
		});
		expect(statuses.slice(0, -1).filter(status => status !== 0)).toEqual([]);
		expect(statuses.at(-1), walk.last?.output).toBeGreaterThan(0);
	},
	output: ({ last }, { text }) => {
		const printed = squeeze(last?.output ?? '');
		for (const line of text.split('\n')) {
			expect(printed).toContain(squeeze(line));
		}
	},
	edit: ({ project, read }, { file = '', text }) => {
		const [before, after] = ['+', '-'].map(other => readSide(text, other));
		const parts = read(file).split(before ?? '');
		expect(parts).toHaveLength(2);
		project.write(file, parts.join(after));
	},
	becomes: ({ read }, { file = '', text }) => expect(read(file)).toBe(text),
	other: ({ project, read, run }, { file = '', text }) => {
		const first = read('eslint.config.mjs');
		const before = run(lintAll).stdout;
		expect(before).toContain('"ruleId":"ssot/');
		project.remove('eslint.config.mjs');
		project.write(file, text);
		const after = run(lintAll);
		expect(after.stdout, after.output).toBe(before);
		project.remove(file);
		project.write('eslint.config.mjs', first);
	},
};

const lintAll = 'npx eslint src -f json';

/** Walks through a page; returns how many blocks it did something with. */
export function walkPage(markdown: string, tools: Omit<Walk, 'last'>): number {
	const walk: Walk = { ...tools, last: undefined };
	const blocks = readBlocks(markdown).filter(({ kind }) => kind in deeds);
	for (const block of blocks) {
		deeds[block.kind]?.(walk, block);
	}
	return blocks.length;
}

/** Returns the commands of a shell block, without their comments. */
export function readCommands(text: string): string[] {
	return text
		.split('\n')
		.map(line => line.replace(/(?:^|\s+)#.*$/u, ''))
		.filter(line => line !== '');
}

/** Returns one side of a diff, which is the diff without the lines of the other one. */
function readSide(diff: string, other: string): string {
	const lines = diff.split('\n').filter(line => !line.startsWith(other));
	return lines.map(line => line.slice(1)).join('\n');
}

function squeeze(text: string): string {
	return text.replaceAll(/\s+/gu, ' ').trim();
}
