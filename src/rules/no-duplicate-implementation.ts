import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../brief.js';
import type { SameMembers } from './reserved/same-members.js';
import type { SecondDeclaration } from './reserved/second-declarations.js';

import { createRule } from '../create-rule.js';
import { sanitizeText } from '../registry/sanitize-text.js';
import { createRemarks } from '../remarks.js';
import { findSameMembers } from './reserved/same-members.js';
import { collectSecondDeclarations } from './reserved/second-declarations.js';
import { oneWordNamesSchema } from './reserved/one-word-names.js';
import { mayNameReserved } from './reserved/reserved-name.js';
import { isLegacyFile } from './reserved/left-alone.js';
import { ignoreDefaults, ignoreSchema, isIgnored } from '../ignore-option.js';

const defaults = {
	similarity: 0.8,
	minimumMembers: 4,
	oneWordNames: false,
	...ignoreDefaults,
};

export default createRule({
	name: 'no-duplicate-implementation',
	meta: {
		type: 'problem',
		docs: {
			description: 'disallow a second implementation of what the registry declares to be single',
			recommended: true,
			isMigration: false,
			contracts: ['modules', 'instances'],
		},
		messages: {
			duplicateName:
				"'{{name}}' is declared a second time here: the one is that of '{{module}}'. Import '{{original}}' from '{{specifier}}' instead, or give this {{kind}} a name of its own.{{remarks}}",
			sameMembers:
				"'{{name}}' has {{shared}} of the {{count}} public members of '{{original}}' ({{members}}). Use '{{original}}' from '{{specifier}}' instead, or let both implement one interface.{{remarks}}",
		},
		defaultOptions: [defaults],
		schema: [
			{
				type: 'object',
				properties: {
					similarity: {
						type: 'number',
						minimum: 0.5,
						maximum: 1,
						description:
							'From which share of common members a class is a second implementation, among all that either class has.',
					},
					minimumMembers: {
						type: 'integer',
						minimum: 1,
						description: 'A class with fewer members of its own is never compared.',
					},
					oneWordNames: oneWordNamesSchema,
					ignore: ignoreSchema,
				},
				additionalProperties: false,
			},
		],
	},
	create(context, brief, options) {
		const { sourceCode } = context;
		if (isLeftAlone(brief)) {
			return {};
		}
		// Asked last, since it is the dearest question. What is legacy is to go anyway.
		const isSpared = (): boolean => isLegacyFile(brief) || isIgnored(options, brief.file.path);
		const isClassRegistered = brief.symbols.all.some(({ isClass }) => isClass);
		const named = new Set<TSESTree.Node>();
		const judgeClass = (node: Class): void => {
			const found = named.has(node) ? undefined : findSameMembers(node, { brief, likeness: options });
			if (found !== undefined && !isSpared()) {
				context.report(createMembersReport(node, found, brief));
			}
		};
		const judgeNames = (): void => {
			const found = collectSecondDeclarations({ brief, sourceCode, options });
			for (const second of found.length === 0 || isSpared() ? [] : found) {
				named.add(second.declaration.node);
				context.report(createNameReport(second, brief));
			}
		};
		return {
			...(mayNameReserved(sourceCode.text, brief.symbols, options) ? { Program: judgeNames } : undefined),
			...(isClassRegistered ? { 'ClassDeclaration, ClassExpression': judgeClass } : undefined),
		};
	},
});

type Class = TSESTree.ClassDeclaration | TSESTree.ClassExpression;
type Report = TSESLint.ReportDescriptor<'duplicateName' | 'sameMembers'>;

/** A type-only mirror declares nothing. */
function isLeftAlone({ file, symbols }: Brief): boolean {
	return symbols.all.length === 0 || /\.d\.[cm]?ts$/u.test(file.path);
}

function createNameReport({ declaration, symbol }: SecondDeclaration, brief: Brief): Report {
	return {
		node: declaration.id,
		messageId: 'duplicateName',
		data: {
			...createData(symbol, brief),
			name: sanitizeText(declaration.name),
			kind: kinds.get(declaration.kind) ?? declaration.kind,
		},
	};
}

const kinds: ReadonlyMap<string, string> = new Map([
	['object', 'constant'],
	['construction', 'constant'],
	['call', 'constant'],
]);

function createMembersReport(node: Class, { symbol, shared, count }: SameMembers, brief: Brief): Report {
	return {
		loc: node.id?.loc ?? { start: node.loc.start, end: node.body.loc.start },
		messageId: 'sameMembers',
		data: {
			...createData(symbol, brief),
			name: sanitizeText(node.id?.name ?? 'This class'),
			shared: String(shared.length),
			count: String(count),
			members: sanitizeText(shared.join(', ')),
		},
	};
}

function createData(
	{ name, target, entity, contracts: [named] }: SameMembers['symbol'],
	brief: Brief,
): Record<string, string> {
	const module =
		entity.file === undefined ? target.ref : brief.nameOf({ ...target.module, file: entity.file });
	return {
		original: sanitizeText(name),
		module: sanitizeText(module),
		specifier: sanitizeText(brief.spell(target, './') ?? target.ref),
		remarks: createRemarks(named),
	};
}
