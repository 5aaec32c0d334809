import type { DeclarationModel, FileModel } from './file-model.js';

import { fill, Names, pick } from './names.js';
import { isJsx, otherStatements } from './uses.js';
import { isStatic, writeDeclaration } from './write-declarations.js';
import { writeRuntime } from './write-runtime.js';

interface Statement {
	readonly code: string;
	/** The declaration that the statement is; undefined for other code. */
	readonly declaration?: DeclarationModel;
}

/** Prints a model of a file. */
export function printFile(model: FileModel): string {
	const text = new Printer(model).print(collectStatements(model));
	return (model.hasMark ? '\uFEFF' : '') + text.replaceAll('\n', model.lineBreak);
}

function collectStatements({ declarations, others, language }: FileModel): Statement[] {
	const scope = { locals: new Names(), publics: new Names() };
	const top: Statement[] = [];
	const bottom: Statement[] = [];
	for (const declaration of declarations) {
		const { code, uses } = isStatic(declaration)
			? writeDeclaration(declaration, scope)
			: writeRuntime(declaration, scope);
		top.push({ code, declaration });
		const possible = uses.filter(use => language === 'tsx' || !isJsx(use));
		(declaration.isUsedAtOnce ? top : bottom).push(...possible.map(use => ({ code: use })));
	}
	const rest = others.map(other => ({ code: fill(pick(otherStatements, other), '', scope) }));
	return [...top, ...bottom, ...rest];
}

/** What may stand in a gap; `#` is a number that is not used twice. */
const gapTexts = [
	'',
	' ',
	'  ',
	'\t',
	'\n\t',
	'\n\n',
	' /* gap # */ ',
	'/*gap #*/',
	' // gap #\n\t',
	'\n// gap #\n',
	'\n\t/* gap #\n\t   goes on */\n\t',
];

const leads: Record<DeclarationModel['lead'], string> = {
	none: '',
	line: '// lead #\n',
	block: '/* lead # */ ',
	blank: '\n',
	distant: '// lead #\n\n',
	indent: '\t',
	disable: '// eslint-disable-next-line ssot/no-legacy-import -- lead #\n',
};

const trails: Record<DeclarationModel['trail'], string> = {
	none: '\n',
	line: ' // trail #\n',
	block: ' /* trail # */\n',
	join: ' ',
};

const headers: Record<FileModel['header'], string> = {
	none: '',
	comment: '// header\n\n',
	doc: '/** Header. */\n',
	shebang: '#!/usr/bin/env node\n',
	strict: "'use strict';\n",
	client: '"use client";\n',
};

class Printer {
	readonly #model: FileModel;
	#gaps = 0;
	#comments = 0;

	constructor(model: FileModel) {
		this.#model = model;
	}

	print(statements: readonly Statement[]): string {
		const header = headers[this.#model.header];
		const start = this.#model.hasSemicolons ? header : header.replace(';', '');
		return (
			start + statements.map((statement, index) => this.#print(statement, statements[index - 1])).join('')
		);
	}

	#print({ code, declaration }: Statement, previous: Statement | undefined): string {
		const { hasSemicolons, isTight } = this.#model;
		const isGuarded =
			!hasSemicolons &&
			/^[([`]/u.test(code) &&
			!(isTight && previous?.declaration !== undefined && isStatic(previous.declaration));
		const text = (isGuarded ? ';' : '') + this.#printTokens(code);
		if (declaration === undefined) {
			return `${text}\n`;
		}
		const { lead, trail } = declaration;
		return (
			this.#number(leads[lead]) +
			text +
			this.#number(trails[hasSemicolons || trail !== 'join' ? trail : 'none'])
		);
	}

	#printTokens(code: string): string {
		const { hasSemicolons, quote } = this.#model;
		const whole = hasSemicolons ? code : code.replace(/ ;$/u, '');
		let text = '';
		let mark = '~';
		for (const token of whole.split(' ').filter(part => part !== '')) {
			if (/^[~^»«]$/u.test(token)) {
				mark = token;
				continue;
			}
			const written = token.replaceAll("'", quote);
			text += this.#printGap(mark, text, written) + written;
			mark = '';
		}
		return text;
	}

	#printGap(mark: string, before: string, next: string): string {
		if (mark === '~') {
			return '';
		}
		const gap = this.#drawGap() ?? this.#findPlainGap(mark, next);
		const allowed = mark === '^' && gap.includes('\n') ? ' ' : gap;
		return allowed === '' && /[\w$]$/u.test(before) && /^[\w$]/u.test(next) ? ' ' : allowed;
	}

	#drawGap(): string | undefined {
		const choice = this.#model.gaps[this.#gaps] ?? gapTexts.length;
		this.#gaps += 1;
		const text = gapTexts[choice];
		return text === undefined ? undefined : this.#number(text);
	}

	#findPlainGap(mark: string, next: string): string {
		switch (mark) {
			case '»':
				return '\n\t';
			case '«':
				return '\n';
			default:
				return this.#model.isTight || /^[,;]$/u.test(next) ? '' : ' ';
		}
	}

	#number(text: string): string {
		this.#comments += 1;
		return text.replace('#', `${this.#comments}`);
	}
}
