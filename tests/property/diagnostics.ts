import ts from 'typescript';

import { compilerOptions, libraryText } from './world.js';

/** Tells what TypeScript says of a text that stands at one place in a project. */
export interface TypeChecker {
	/** Returns the codes and words of the errors of syntax. */
	findSyntaxErrors(text: string): readonly string[];
	/** Returns those of all errors. */
	findErrors(text: string): readonly string[];
}

/** Creates a checker for the file `entry` among `files`, all by path below `root`; the disk is not read. */
export function createTypeChecker(files: Readonly<Record<string, string>>, entry: string): TypeChecker {
	const root = '/world';
	const entryPath = `${root}/${entry}`;
	const texts = new Map(Object.entries(files).map(([path, text]) => [`${root}/${path}`, text]));
	texts.set(`${root}/lib.d.ts`, libraryText);
	let version = 0;
	const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, root);
	const service = ts.createLanguageService({
		getCompilationSettings: () => options,
		getCurrentDirectory: () => root,
		getDefaultLibFileName: () => `${root}/lib.d.ts`,
		getScriptFileNames: () => [`${root}/lib.d.ts`, entryPath],
		getScriptSnapshot: path => toSnapshot(texts.get(path)),
		getScriptVersion: path => (path === entryPath ? `${version}` : '0'),
		fileExists: path => texts.has(path),
		readFile: path => texts.get(path),
		directoryExists: path => [...texts.keys()].some(file => file.startsWith(`${path}/`)),
		getDirectories: () => [],
	});
	const load = (whole: string): void => {
		// As TypeScript reads files.
		const text = whole.replace(/^\uFEFF/u, '');
		if (texts.get(entryPath) !== text) {
			texts.set(entryPath, text);
			version += 1;
		}
	};
	const findSyntaxErrors = (text: string): string[] => {
		load(text);
		return service.getSyntacticDiagnostics(entryPath).map(describe);
	};
	return {
		findSyntaxErrors,
		findErrors: text => [
			...findSyntaxErrors(text),
			...service.getSemanticDiagnostics(entryPath).map(describe),
		],
	};
}

function toSnapshot(text: string | undefined): ts.IScriptSnapshot | undefined {
	return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
}

function describe({ code, messageText, file, start = 0 }: ts.Diagnostic): string {
	const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
	return `TS${code} line ${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
}

/** Returns the errors whose code occurs more often than before. */
export function findNewErrors(before: readonly string[], after: readonly string[]): readonly string[] {
	const codeOf = (error: string): string => withoutHint(error.slice(0, error.indexOf(' ')));
	const count = (errors: readonly string[], code: string): number =>
		errors.filter(error => codeOf(error) === code).length;
	return after.filter(error => count(after, codeOf(error)) > count(before, codeOf(error)));
}

/** TypeScript has codes of their own for errors with a likely spelling, which depends on the names around, and for computed keys. */
const hinted: ReadonlyMap<string, string> = new Map([
	['TS2551', 'TS2339'],
	['TS2552', 'TS2304'],
	['TS2724', 'TS2305'],
	['TS2833', 'TS2503'],
	['TS2820', 'TS2322'],
	['TS2418', 'TS2322'],
]);

function withoutHint(code: string): string {
	return hinted.get(code) ?? code;
}
