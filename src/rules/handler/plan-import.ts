import type { TextEdit } from '../../fixes/text-edit.js';
import type { ExportTarget } from '../../registry/handler-contracts.js';
import type { Case } from './case.js';

import { addImport } from '../../fixes/add-import.js';

/** Returns the edits that import an export of the registry under its own name; null where there is no place for it. */
export function planImport(
	{ ref: { name, module: ref }, module }: ExportTarget,
	kind: 'value' | 'type',
	{ brief, sourceCode }: Case,
): TextEdit[] | null {
	const { references } = brief.facts;
	const same = references.filter(other => other.module.id === module.id && other.module.query === '');
	const like = same[0]?.specifier ?? references[0]?.specifier ?? './';
	const specifier = brief.spell({ module, ref, style: 'auto' }, like);
	const imports = same.flatMap(({ node }) => (node?.type === 'ImportDeclaration' ? [node] : []));
	return specifier === undefined
		? null
		: addImport(
				{ specifier, name, alias: name, imports, after: imports.at(-1), typeOnly: kind === 'type' },
				sourceCode,
			);
}
