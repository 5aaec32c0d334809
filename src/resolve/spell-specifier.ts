import path from 'node:path';

import type { Alias } from './alias.js';
import type { ImportScope, ScopeOptions } from './import-scope.js';
import type { ResolvedModule } from './module-id.js';
import type { EndingStyle } from './path-spelling.js';
import type { Resolver } from './resolver.js';

import { collectAliasSpellings } from './alias-spelling.js';
import { expandAlias } from './alias.js';
import { findStem } from './module-id.js';
import { collectEndings, findEndingStyle } from './path-spelling.js';
import { isAbsoluteSpecifier, isRelativeSpecifier, joinPath, toSlash } from './slash-path.js';
import { isUrl, readSpecifier } from './specifier.js';

/** How a target is to be written in one importing file. */
export interface SpellingRequest extends ScopeOptions {
	/** What is to be meant. */
	readonly target: ResolvedModule;
	/** How the registry spells the target, seen from the root. */
	readonly ref: string;
	/** Absolute path of the registry's root. */
	readonly root: string;
	/** Absolute path of the importing file. */
	readonly importer: string;
	/** The specifier that is replaced; its style is kept. */
	readonly like: string;
	/** The other specifiers of the file, for the style of extensions where `like` shows none. */
	readonly siblings?: readonly string[] | undefined;
	/** What the registry wants: the file's own style by default. */
	readonly style?: 'auto' | 'relative' | 'alias' | { readonly as: string } | undefined;
}

/** Writes a target as a specifier; undefined where no spelling resolves back to it. */
export type Speller = (request: SpellingRequest) => string | undefined;

/** A speller that proves each spelling by resolving it. */
export function createSpeller(resolver: Resolver): Speller {
	return request => new Spelling(request, resolver).find();
}

class Spelling {
	readonly #request: SpellingRequest;
	readonly #resolver: Resolver;
	readonly #scope: ImportScope;
	readonly #like: string;

	constructor(request: SpellingRequest, resolver: Resolver) {
		this.#request = request;
		this.#resolver = resolver;
		this.#scope = resolver.readScope(request.importer, request);
		this.#like = readSpecifier(request.like).name;
	}

	find(): string | undefined {
		const { style = 'auto', target } = this.#request;
		if (typeof style === 'object') {
			return this.#findFixed(style.as);
		}
		const candidates = this.#isPackage() ? [this.#request.ref] : this.#collectCandidates(style);
		return candidates.find(candidate => this.#resolve(candidate).id === target.id);
	}

	// What has a scheme is known to a bundler only; any other text is to be proven, as a spelling of our own.
	#findFixed(text: string): string | undefined {
		const { id } = this.#resolve(text);
		const isProven = id === this.#request.target.id || (isUrl(text) && !id.startsWith('node:'));
		return isProven ? text : undefined;
	}

	#resolve(specifier: string): ResolvedModule {
		return this.#resolver.resolve(specifier, this.#request.importer, this.#request);
	}

	#isPackage(): boolean {
		const { ref, root } = this.#request;
		if (!isBare(ref)) {
			return false;
		}
		if (this.#isOwned()) {
			return !this.#isInside();
		}
		const { aliases } = this.#resolver.readScope(joinPath(root, 'index.ts'), this.#request);
		return !aliases.some(alias => this.#isMeant(alias, ref, this.#request.target));
	}

	// Whether the ref names the package that the target's file lies in.
	#isOwned(): boolean {
		const { ref, target } = this.#request;
		const owner = target.file === undefined ? undefined : this.#resolver.findPackage(target.file);
		return owner !== undefined && (ref === owner.name || ref.startsWith(`${owner.name}/`));
	}

	#isInside(): boolean {
		const { importer, target } = this.#request;
		const { folder } = this.#resolver.findPackage(importer) ?? {};
		return folder === this.#resolver.findPackage(target.file ?? '')?.folder;
	}

	#collectCandidates(style: 'auto' | 'relative' | 'alias'): readonly string[] {
		const relative = this.#collectRelative();
		if (style === 'relative') {
			return relative;
		}
		const ref = this.#collectRef();
		if (style === 'alias') {
			return [...this.#collectAkin(), ...ref, ...this.#spellWith(this.#scope.aliases), ...relative];
		}
		return isRelativeSpecifier(this.#like)
			? [...relative, ...ref]
			: [...this.#collectAkin(), ...ref, ...relative];
	}

	#collectRef(): readonly string[] {
		const { ref } = this.#request;
		return isPath(ref) || (isBare(ref) && this.#isOwned()) ? [] : [ref];
	}

	#collectRelative(): readonly string[] {
		const { target } = this.#request;
		const endings = collectEndings(target.file ?? target.id, this.#readStyle());
		return endings
			.map(ending => toSlash(path.relative(this.#scope.base, ending)))
			.filter(text => !isAbsoluteSpecifier(text) && !/(?:^|\/)(?:\.\.)?$/.test(text))
			.map(text => (text.startsWith('../') ? text : `./${text}`));
	}

	// `@e` beside a used `@e/*`, then the aliases that the replaced specifier uses, then the others of their family.
	#collectAkin(): readonly string[] {
		const used = this.#collectUsed(this.#like);
		const akin = this.#scope.aliases.filter(alias => used.some(({ family }) => family === alias.family));
		const exact = akin.filter(({ key }) => used.some(alias => alias.key === `${key}/*`));
		return this.#spellWith([...exact, ...used, ...akin]);
	}

	#spellWith(aliases: readonly Alias[]): readonly string[] {
		const { target } = this.#request;
		const style = this.#readStyle();
		return aliases.flatMap(alias => collectAliasSpellings(alias, target.file ?? target.id, style));
	}

	#collectUsed(specifier: string): readonly Alias[] {
		const meant = this.#resolve(specifier);
		return this.#scope.aliases.filter(alias => this.#isMeant(alias, specifier, meant));
	}

	#isMeant(alias: Alias, specifier: string, meant: ResolvedModule): boolean {
		const expanded = expandAlias(alias, specifier);
		return (
			expanded !== undefined &&
			isAbsoluteSpecifier(expanded) &&
			findStem(this.#resolver.resolveFile(expanded).id) === findStem(meant.id)
		);
	}

	#readStyle(): EndingStyle {
		for (const specifier of [this.#like, ...(this.#request.siblings ?? [])]) {
			const shown = this.#findShownStyle(specifier);
			if (shown) {
				return shown;
			}
		}
		const isNode = this.#scope.config?.needsExtensions === true;
		return { extension: isNode ? 'runtime' : 'none', hasIndex: isNode };
	}

	#findShownStyle(text: string): EndingStyle | undefined {
		const { name } = readSpecifier(text);
		const isOpen = isRelativeSpecifier(name) || this.#collectUsed(name).some(({ key }) => key.endsWith('*'));
		// `./style.css` has an extension that is not ours and says nothing about the others.
		const isWhole = this.#resolve(name).file?.endsWith(`/${path.basename(name)}`) === true;
		const style = isOpen ? findEndingStyle(name) : undefined;
		return isWhole && style?.extension === 'none' ? undefined : style;
	}
}

function isPath(ref: string): boolean {
	return isRelativeSpecifier(ref) || isAbsoluteSpecifier(ref);
}

function isBare(ref: string): boolean {
	return !isPath(ref) && !ref.startsWith('#');
}
