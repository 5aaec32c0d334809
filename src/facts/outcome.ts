import type { TSESTree } from '@typescript-eslint/utils';

/** How the body of a function ends. */
export interface Outcome {
	/** Whether its end may be reached, in the eyes of the compiler. */
	readonly isEndReachable: boolean;
	readonly returns: readonly TSESTree.ReturnStatement[];
	/** The throws that leave the function. */
	readonly throws: readonly TSESTree.ThrowStatement[];
}

/** Returns how a body ends: a walk over its statements that stays outside of the functions in it. */
export function readOutcome(body: TSESTree.BlockStatement): Outcome {
	const walk = new Walk();
	const isEndReachable = walk.isPassing(body, false);
	return { isEndReachable, returns: walk.returns, throws: walk.throws };
}

class Walk {
	readonly returns: TSESTree.ReturnStatement[] = [];
	readonly throws: TSESTree.ThrowStatement[] = [];
	/** Statements that a `break` inside of them leaves. */
	readonly #left = new Set<TSESTree.Node>();

	/** Whether what follows the statement may be reached through it. */
	isPassing(node: TSESTree.Statement, isCaught: boolean): boolean {
		switch (node.type) {
			case 'ReturnStatement':
				this.returns.push(node);
				return false;
			case 'ThrowStatement':
				this.throws.push(...(isCaught ? [] : [node]));
				return false;
			case 'BreakStatement':
				this.#left.add(findBroken(node) ?? node);
				return false;
			case 'ContinueStatement':
				return false;
			default:
				return this.#isBlockPassing(node, isCaught);
		}
	}

	#isBlockPassing(node: TSESTree.Statement, isCaught: boolean): boolean {
		switch (node.type) {
			case 'BlockStatement':
				return this.#isListPassing(node.body, isCaught);
			case 'IfStatement':
				return this.#isIfPassing(node, isCaught);
			case 'TryStatement':
				return this.#isTryPassing(node, isCaught);
			case 'SwitchStatement':
				return this.#isSwitchPassing(node, isCaught);
			case 'LabeledStatement':
				return this.#isLeft(node, this.isPassing(node.body, isCaught));
			default:
				return this.#isLoopPassing(node, isCaught);
		}
	}

	/** Every statement is seen, also behind the first that does not pass. */
	#isListPassing(statements: readonly TSESTree.Statement[], isCaught: boolean): boolean {
		return statements.map(statement => this.isPassing(statement, isCaught)).every(Boolean);
	}

	#isIfPassing({ consequent, alternate }: TSESTree.IfStatement, isCaught: boolean): boolean {
		const isFirst = this.isPassing(consequent, isCaught);
		const isSecond = alternate == null || this.isPassing(alternate, isCaught);
		return isFirst || isSecond;
	}

	#isTryPassing({ block, handler, finalizer }: TSESTree.TryStatement, isCaught: boolean): boolean {
		const isTried = this.isPassing(block, isCaught || handler != null);
		const isHandled = handler != null && this.isPassing(handler.body, isCaught);
		const isFinal = finalizer == null || this.isPassing(finalizer, isCaught);
		return isFinal && (isTried || isHandled);
	}

	#isSwitchPassing(node: TSESTree.SwitchStatement, isCaught: boolean): boolean {
		const passing = node.cases.map(({ consequent }) => this.#isListPassing(consequent, isCaught));
		const isExhaustive = node.cases.some(({ test }) => test == null);
		return this.#isLeft(node, !isExhaustive || (passing.at(-1) ?? true));
	}

	#isLoopPassing(node: TSESTree.Statement, isCaught: boolean): boolean {
		switch (node.type) {
			case 'WhileStatement':
			case 'DoWhileStatement':
			case 'ForStatement':
				this.isPassing(node.body, isCaught);
				return this.#isLeft(node, !isEndless(node.test));
			case 'ForInStatement':
			case 'ForOfStatement':
			case 'WithStatement':
				this.isPassing(node.body, isCaught);
				return true;
			default:
				return true;
		}
	}

	#isLeft(node: TSESTree.Node, isPassing: boolean): boolean {
		return isPassing || this.#left.has(node);
	}
}

/** The compiler takes only the word itself for a condition that always holds. */
function isEndless(test: TSESTree.Expression | null | undefined): boolean {
	return test == null || (test.type === 'Literal' && test.value === true);
}

const breakable = /^(?:While|DoWhile|For|ForIn|ForOf|Switch)Statement$/u;

/** The statement that a `break` ends. */
function findBroken({ label, parent }: TSESTree.BreakStatement): TSESTree.Node | undefined {
	let node: TSESTree.Node | undefined = parent;
	while (node != null && !isTarget(node, label)) {
		node = node.parent;
	}
	return node;
}

function isTarget(node: TSESTree.Node, label: TSESTree.Identifier | null | undefined): boolean {
	return label == null
		? breakable.test(node.type)
		: node.type === 'LabeledStatement' && node.label.name === label.name;
}
