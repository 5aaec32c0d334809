import type { DirectExport, Import, StaticImport } from 'es-module-lexer';

import type { ImportBinding } from './import-clause.js';

import { collectImportBindings } from './import-clause.js';
import { lex } from './lexer.js';

/** An import statement. */
export interface ImportStatement {
	readonly specifier: string;
	readonly text: string;
	readonly bindings: readonly ImportBinding[];
}

/** The parts of a module's text, so that one export can be read without the others. */
export interface ModuleExcerpts {
	readonly imports: readonly ImportStatement[];
	/**
	 * The text of the statements that declare an export, and what follows them up to the next import or export; undefined
	 * where the export is declared elsewhere.
	 */
	findDeclaration(name: string): string | undefined;
}

/** Takes a text apart; undefined where the lexer cannot be trusted with it. */
export function readExcerpts(text: string): ModuleExcerpts | undefined {
	try {
		const [imports, exports] = lex(text);
		const statements = imports.filter(isStatic);
		const starts = [
			...statements.map(({ importStart }) => importStart),
			...exports.map(({ exportStart }) => exportStart),
			text.length,
		].sort((left, right) => left - right);
		const direct = exports.filter(entry => entry.type === 'direct');
		return {
			imports: statements.map(entry => readStatement(entry, text)),
			findDeclaration: name => {
				const entries = direct.filter(entry => entry.name === name);
				return entries.length > 0 && entries.every(entry => isDeclaring(entry, text))
					? entries.map(entry => cutStatement(entry, starts, text)).join('\n')
					: undefined;
			},
		};
	} catch {
		return undefined;
	}
}

function isStatic(entry: Import): entry is StaticImport {
	return entry.type === 'static';
}

function readStatement(
	{ specifier, importStart, importEnd, start, typeOnly }: StaticImport,
	text: string,
): ImportStatement {
	return {
		specifier,
		text: text.slice(importStart, importEnd),
		bindings: collectImportBindings(text.slice(importStart, start - 1), typeOnly),
	};
}

const declared =
	/^export\s+(?:(?:declare|abstract|async)\s+)*(?:class|const|let|var|function|interface|type|enum|namespace)\b(?!\s*\{)/u;
const declaredDefault =
	/^export\s+default\s+(?:class\b|function\b|abstract\s+class\b|async\s+function\b|[^\p{ID_Start}$_/\s])/u;

/** Not so a list in braces, and a default that may be no more than a name. */
function isDeclaring({ name, exportStart }: DirectExport, text: string): boolean {
	const head = text.slice(exportStart, exportStart + 100);
	return (name === 'default' ? declaredDefault : declared).test(head);
}

function cutStatement({ exportStart }: DirectExport, starts: readonly number[], text: string): string {
	return text.slice(
		exportStart,
		starts.find(start => start > exportStart),
	);
}
