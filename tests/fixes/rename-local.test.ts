import { describe, expect, it } from 'vitest';

import { renameLocal } from '../../src/fixes/rename-local.js';
import { applyEdits, findDeclaration, parseSource } from '../support/source-code.js';

function rename(body: string, to = 'New'): string | null {
	const head = "import { Old } from 'old';\n";
	const sourceCode = parseSource(head + body);
	const clause = findDeclaration(sourceCode, 'old').specifiers[0];
	const [variable] =
		clause === undefined ? [] : (sourceCode.scopeManager?.getDeclaredVariables(clause) ?? []);
	const edits = variable === undefined ? null : renameLocal(variable, to, sourceCode);
	return edits && applyEdits(head + body, edits).slice(head.length);
}

describe('renames', () => {
	it.each([
		[
			'calls, types and heritage',
			'class A extends Old<Old> {} new Old(); let x: typeof Old;',
			'class A extends New<New> {} new New(); let x: typeof New;',
		],
		['a shorthand property, keeping its key', 'f({ Old });', 'f({ Old: New });'],
		['a local export, keeping its name', 'export { Old };', 'export { New as Old };'],
		['an export under another name', 'export { Old as Other };', 'export { New as Other };'],
		['an export under the new name', 'export { Old as New };', 'export { New };'],
		['a default export', 'export default Old;', 'export default New;'],
		['decorators', '@Old class A {}', '@New class A {}'],
		[
			'JSX tags, both of them',
			'const a = <Old><Old.B></Old.B><Old /></Old>;',
			'const a = <New><New.B></New.B><New /></New>;',
		],
		[
			'not what shadows it',
			'Old(); function f(Old: string) { return Old; }',
			'New(); function f(Old: string) { return Old; }',
		],
	])('%s', (_title, body, output) => {
		expect(rename(body)).toBe(output);
	});
});

describe('declines', () => {
	it.each([
		['where an inner scope would capture it', 'function f(New: string) { return Old(New); }'],
		['where a scope between would capture it', 'function f() { const New = 1; return () => Old(New); }'],
		['where the module has that name', 'const New = 1; Old(New);'],
		['where a global would be hidden', 'Old(New);'],
		['where a global type would be hidden', 'let a: New = Old();'],
		['where JSX names something else so', 'const a = <Old />; function f(Old: string) { return <Old />; }'],
		['where a JSX attribute looks the same', 'const a = <Old Old="" />;'],
	])('%s', (_title, body) => {
		expect(rename(body)).toBeNull();
	});

	it('where JSX would take the new name for an element', () => {
		expect(rename('const a = <Old />;', 'badge')).toBeNull();
	});

	it('where the new name cannot be a binding', () => {
		expect(rename('Old();', 'delete')).toBeNull();
	});
});
