import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import type * as TypeScript from 'typescript';

/** Which TypeScript looks at a file, and how it finds modules. */
export interface TypeOptions {
	/** The folder that has TypeScript installed. */
	readonly typescript: string;
	readonly resolution: 'nodenext' | 'bundler';
}

/** Returns every error of types in a file and in what it imports, files of declarations included. */
export function collectTypeErrors(file: string, options: TypeOptions): string[] {
	const { service, ts } = createService(file, options);
	const program = service.getProgram();
	return (program === undefined ? [] : ts.getPreEmitDiagnostics(program)).map(
		({ file: place, messageText }) =>
			[path.basename(place?.fileName ?? ''), ts.flattenDiagnosticMessageText(messageText, ' ')].join(': '),
	);
}

/** Returns what an editor offers where the text of the file has a `|`. */
export function collectCompletions(file: string, options: TypeOptions): string[] {
	const position = readFileSync(file, 'utf8').search(/\|(?!\|)/u);
	const { service } = createService(file, options);
	const { entries } = service.getCompletionsAtPosition(file, position, {}) ?? { entries: [] };
	return entries.map(({ name }) => name);
}

function createService(
	file: string,
	{ typescript, resolution }: TypeOptions,
): { readonly service: TypeScript.LanguageService; readonly ts: typeof TypeScript } {
	const ts = createRequire(path.join(typescript, 'package.json'))('typescript') as typeof TypeScript;
	const { options } = ts.convertCompilerOptionsFromJson(
		{
			...{ strict: true, noEmit: true, skipLibCheck: false, target: 'es2023', types: ['node'] },
			...{ module: resolution === 'nodenext' ? 'nodenext' : 'esnext', moduleResolution: resolution },
		},
		path.dirname(file),
	);
	// The mark of the place is no code.
	const read = (name: string) =>
		name === file ? ts.sys.readFile(name)?.replace(/\|(?!\|)/u, '') : ts.sys.readFile(name);
	const host: TypeScript.LanguageServiceHost = {
		getCompilationSettings: () => options,
		getScriptFileNames: () => [file],
		getScriptVersion: () => '1',
		getScriptSnapshot: name => {
			const text = read(name);
			return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
		},
		getCurrentDirectory: () => path.dirname(file),
		getDefaultLibFileName: ts.getDefaultLibFilePath,
		fileExists: ts.sys.fileExists,
		readFile: read,
		readDirectory: ts.sys.readDirectory,
		directoryExists: ts.sys.directoryExists,
		realpath: name => ts.sys.realpath?.(name) ?? name,
	};
	return { service: ts.createLanguageService(host), ts };
}
