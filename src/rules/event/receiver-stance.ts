import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { Catalogue } from './catalogue.js';

import { findMaker, findReceiver, readCalleeNames } from '../../facts/callee.js';
import { hasGlobalType } from '../../facts/global-type.js';
import { type ClassShape, findReceiverType, readClassShape } from '../../facts/receiver-type.js';

/**
 * What is known of a receiver that a contract does not name: nothing, that it emits names of its own as far as one can
 * tell, or that a type says which names it emits.
 */
export type ReceiverStance = 'open' | 'foreign' | 'typed';

/** Where a receiver is judged. */
export interface StanceBench {
	readonly catalogue: Catalogue;
	readonly brief: Brief;
	readonly sourceCode: Readonly<TSESLint.SourceCode>;
}

const globals: ReadonlySet<string> = new Set([
	'document',
	'globalThis',
	'navigator',
	'process',
	'self',
	'window',
]);

/** Returns what is known of the receiver of a call. */
export function readStance(callee: TSESTree.Node, bench: StanceBench): ReceiverStance {
	const receiver = findReceiver(callee);
	if (receiver === undefined) {
		return 'open';
	}
	return isMadeElsewhere(receiver, bench) ? 'foreign' : readClassStance(receiver, callee, bench);
}

/** Whether the platform or a package made the receiver, or something that the file does not know, like a parameter. */
function isMadeElsewhere(receiver: TSESTree.Node, { brief, sourceCode }: StanceBench): boolean {
	const { findBinding } = brief.facts;
	const maker = findMaker(receiver, findBinding);
	const isHidden = maker?.type === 'Identifier' && findBinding(maker) === undefined;
	return (
		isHidden ||
		isGlobal(receiver, brief) ||
		hasGlobalType(receiver, sourceCode) ||
		isFromPackage(receiver, brief) ||
		isFromPackage(maker, brief)
	);
}

function isGlobal(receiver: TSESTree.Node, { facts }: Brief): boolean {
	const [root] = readCalleeNames(receiver);
	return root !== undefined && globals.has(root) && facts.findBinding(receiver) === undefined;
}

function isFromPackage(node: TSESTree.Node | undefined, { facts, entities }: Brief): boolean {
	const binding = node && facts.findBinding(node);
	const [entity] = binding?.kind === 'imported' ? entities.collectEntities(binding) : [];
	const module = entity?.origin.module ?? '';
	return /^(?:npm|node):/u.test(module) && !/emit|mitt|events|bus/iu.test(`${module} ${entity?.origin.name}`);
}

/**
 * A class that types its events, and whose module knows nothing of the catalogue, speaks of something else. In the class
 * itself, only what it emits tells.
 */
function readClassStance(receiver: TSESTree.Node, callee: TSESTree.Node, bench: StanceBench): ReceiverStance {
	const { brief } = bench;
	const type = findReceiverType(receiver, brief.facts.findBinding);
	const found = type && findShape(type, brief);
	const method = readCalleeNames(callee).at(-1) ?? '';
	const isTyped = found?.shape.isTyped === true && !found.shape.methods.has(method);
	return isTyped && !isAware(found.file, bench) ? 'typed' : 'open';
}

interface FoundShape {
	readonly shape: ClassShape;
	readonly file: string;
}

function findShape(
	type: TSESTree.Node,
	{ facts, entities, shapes, file: { filename } }: Brief,
): FoundShape | undefined {
	const binding = facts.findBinding(type);
	if (binding?.kind === 'declared') {
		return createShape(readClassShape(binding.node), filename);
	}
	const [entity] = binding === undefined ? [] : entities.collectEntities(binding);
	return entity && createShape(shapes.findClassShape(entity), entity.file);
}

function createShape(shape: ClassShape | undefined, file: string | undefined): FoundShape | undefined {
	return shape === undefined || file === undefined ? undefined : { shape, file };
}

/** Whether another module imports the catalogue. */
function isAware(file: string, { catalogue, brief }: StanceBench): boolean {
	const { entity, promise } = catalogue;
	const known = new Set([entity.origin.module, promise.catalogue.module.id]);
	return (
		file !== brief.file.filename &&
		brief.graph.readSpecifiers(file).some(specifier => known.has(brief.identify(specifier, file).id))
	);
}
