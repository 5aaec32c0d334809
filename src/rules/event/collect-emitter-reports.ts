import type { TSESLint } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { Catalogue } from './catalogue.js';
import type { EmitterMessageId } from './emitter-message.js';
import type { EmitterNode, EmitterVerdict } from './judge-emitter.js';

import { createFix } from '../../fixes/text-edit.js';
import { readCatalogue } from './catalogue.js';
import { createMissingMessage, createShapeMessage } from './emitter-message.js';
import { judgeEmitter } from './judge-emitter.js';
import { planStubs } from './plan-stubs.js';

type Report = TSESLint.ReportDescriptor<EmitterMessageId>;
type Source = Readonly<TSESLint.SourceCode>;

/** Returns a report for each contract that an emitter does not keep, and for each method that differs. */
export function collectEmitterReports(emitter: EmitterNode, sourceCode: Source, brief: Brief): Report[] {
	// A legacy module goes as a whole.
	const promises = brief.modules.isLegacy(brief.file.module)
		? []
		: brief.events.collectEvents(brief.file.path);
	return promises
		.filter(promise => promise.isEmitter(emitter.name) || promise.isEmitter(capitalize(emitter.name)))
		.map(promise => readCatalogue(promise, brief))
		.flatMap(catalogue => judge(emitter, catalogue, { brief, sourceCode }));
}

/** An object is named like a class, but for its first letter. */
function capitalize(name: string): string {
	return name.charAt(0).toUpperCase() + name.slice(1);
}

function judge(
	emitter: EmitterNode,
	catalogue: Catalogue,
	bench: { brief: Brief; sourceCode: Source },
): Report[] {
	const verdict = judgeEmitter(emitter, catalogue, bench);
	if (verdict === undefined) {
		return [];
	}
	return [
		...(verdict.missing.length === 0 ? [] : [createMissingReport(emitter, verdict, { catalogue, ...bench })]),
		...verdict.shapes.map(shape => ({
			node: shape.node,
			...createShapeMessage(emitter, shape, catalogue),
		})),
	];
}

function createMissingReport(
	emitter: EmitterNode,
	verdict: EmitterVerdict,
	{ catalogue, ...bench }: { catalogue: Catalogue; brief: Brief; sourceCode: Source },
): Report {
	const stubs = planStubs(emitter, verdict, bench);
	const message = createMissingMessage(emitter, verdict, catalogue);
	const suggest = stubs && {
		messageId: 'addDelegates' as const,
		data: { methods: message.data.methods, base: stubs.base },
		fix: createFix(stubs.edits),
	};
	return { node: emitter.id, ...message, ...(suggest && { suggest: [suggest] }) };
}
