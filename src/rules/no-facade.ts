import type { TSESLint } from '@typescript-eslint/utils';

import type { Brief } from '../brief.js';
import type { ModuleReference } from '../facts/module-reference.js';
import type { FacadeExport } from './reserved/facade-exports.js';
import type { FacadeImport } from './reserved/facade-imports.js';

import { createRule } from '../create-rule.js';
import { createFix } from '../fixes/text-edit.js';
import { sanitizeText } from '../registry/sanitize-text.js';
import { createRemarks } from '../remarks.js';
import { collectFacadeExports } from './reserved/facade-exports.js';
import { collectFacadeImports, planDirectImport } from './reserved/facade-imports.js';
import { isLegacyFile } from './reserved/left-alone.js';
import { ignoreDefaults, ignoreOptionSchema, isIgnored } from '../ignore-option.js';

const advice =
	"facade {{number}} of {{count}} in this file. Import '{{original}}' from '{{module}}' where it is used, and remove this export once nothing imports it.{{remarks}}";

export default createRule({
	name: 'no-facade',
	meta: {
		type: 'problem',
		docs: {
			description: 'disallow modules that only offer again what the registry declares to be single',
			recommended: true,
			isMigration: false,
			contracts: ['modules', 'instances'],
		},
		hasSuggestions: true,
		messages: {
			reexport: `'{{name}}' is '{{original}}', passed on: ${advice}`,
			starReexport: `'{{name}}' passes on {{symbols}}: ${advice}`,
			alias: `'{{name}}' is '{{original}}' by another declaration: ${advice}`,
			emptySubclass: `'{{name}}' extends '{{original}}' and adds nothing: ${advice}`,
			forwarder: `'{{name}}' only forwards to '{{original}}': ${advice}`,
			facadeImport:
				"'{{name}}' from '{{facade}}' is '{{original}}', which comes from '{{module}}'. Import it from '{{specifier}}'.{{remarks}}",
			importDirectly: "Import '{{original}}' from '{{specifier}}'.",
		},
		schema: ignoreOptionSchema,
		defaultOptions: [ignoreDefaults],
	},
	create(context, brief, options) {
		const sources = brief.symbols.all.length === 0 ? [] : collectSources(brief);
		if (sources.length === 0) {
			return {};
		}
		const isSpared = (): boolean =>
			brief.symbols.isCanonical(brief.file.module) || isIgnored(options, brief.file.path);
		return {
			Program(program) {
				if (isLegacyFile(brief)) {
					return;
				}
				const facades = collectFacadeExports(program, sources, brief);
				for (const report of facades.length === 0 || isSpared() ? [] : createExportReports(facades, brief)) {
					context.report(report);
				}
				for (const found of collectFacadeImports(sources, brief)) {
					context.report(createImportReport(found, brief, context.sourceCode));
				}
			},
		};
	},
});

/** The references that may bring a registered symbol in; without one the file cannot be a facade. */
function collectSources({ concerned, entities, symbols }: Brief): ModuleReference[] {
	return concerned.filter(({ module }) => entities.mayComeFrom(module, symbols.homes));
}

type Report = TSESLint.ReportDescriptor<FacadeExport['manner'] | 'facadeImport' | 'importDirectly'>;

/** One report for an export; what a star passes on counts one by one. */
function createExportReports(facades: readonly FacadeExport[], brief: Brief): Report[] {
	const count = facades.reduce((sum, { symbols }) => sum + symbols.length, 0);
	let number = 1;
	return facades.map(({ node, name, symbols, manner }) => {
		const [first] = symbols;
		const data = {
			...createData(first, brief),
			name: sanitizeText(name),
			symbols: sanitizeText(symbols.map(symbol => `'${symbol.name}'`).join(', ')),
			number: String(number),
			count: String(count),
		};
		number += symbols.length;
		return { node, messageId: manner, data };
	});
}

function createImportReport(
	found: FacadeImport,
	brief: Brief,
	sourceCode: Readonly<TSESLint.SourceCode>,
): Report {
	const { reference, name, symbol } = found;
	const edits = planDirectImport(found, brief, sourceCode);
	const data = {
		...createData(symbol, brief),
		name: sanitizeText(name.name),
		facade: sanitizeText(reference.specifier),
		specifier: sanitizeText(brief.spell(symbol.target, reference.specifier) ?? symbol.target.ref),
	};
	const [start, end] = name.node?.range ?? reference.range;
	return {
		loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
		messageId: 'facadeImport',
		data,
		suggest: edits === null ? [] : [{ messageId: 'importDirectly', data, fix: createFix(edits) }],
	};
}

function createData(
	{ name, target, contracts: [named] }: FacadeImport['symbol'],
	{ nameOf }: Brief,
): Record<string, string> {
	return {
		original: sanitizeText(name),
		module: sanitizeText(nameOf(target.module)),
		remarks: createRemarks(named),
	};
}
