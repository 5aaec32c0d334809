import type { Kind } from './world.js';

const classUses = ['export const value# = new $ ( ) ;', 'export class Sub# extends $ { }'];
const typeQuery = 'export type Query# ^ = typeof $ ;';

/**
 * Ways to use a binding, as tokens with a space at every gap. `$` is the binding, `#` a number that is not used
 * twice, `%` what a contract may rename the binding to; `&` and `&%` make these two a public name, and `?` declares the
 * name behind it. No gap is at `~`, no line break at `^`.
 */
const valueUses: Record<Kind, readonly string[]> = {
	function: [
		'export const value# = $ ( 1 ) ;',
		'( $ ) ( 1 ) ;',
		'[ $ ] . length ;',
		'`a${ $ ( 1 ) }b` ;',
		'export function capture# ( % : number ) { return ^ $ ( % ) ; }',
		'export function shadow# ( $ : number ) { return ^ $ ; }',
		'export function nested# ( ) { const $ = 1 ; return ^ $ + 1 ; }',
		'export function closure# ( ) { return ^ ( ) => $ ( 2 ) ; }',
	],
	class: [
		...classUses,
		'export class Like# implements $ { run ( ) { return 1 ; } }',
		'export const check# = ( value : unknown ) ^ => value instanceof $ ;',
		'( new $ ( 1 ) ) . run ( ) ;',
	],
	component: [
		'export const value# = $ ( { label : "a" } ) ;',
		'export const element# = < $ label="a" /> ;',
		'export const element# = < $ label="a" ~ > ~ text ~ </ $ > ;',
		'export const element# = < div ~ > ~ < $ label={`a`} /> ~ </ div > ;',
	],
	decorator: ['@ ~ $ class Marked# { }', 'export const value# = $ ;'],
	enum: ['export const value# = $ . On ;', 'export let member# : $ . Off ;', '[ $ . On ] . length ;'],
	object: [
		'export const value# = $ . depth ;',
		'export const value# = $ [ "depth" ] ;',
		'export const { depth : depth# } = $ ;',
		'export const spread# = { ... $ } ;',
	],
	type: [],
};

const commonValueUses = [
	'export const table# = { $ } ;',
	'export const table# = { $ , % : $ } ;',
	'export const table# = { $ : $ } ;',
	'export { $ as public# } ;',
	"export { $ as 'public-#' } ;",
	'export { $ & } ;',
	'export { $ &% } ;',
	typeQuery,
	'export const value# = [ $ , $ ] ;',
];

const typeUses: Partial<Record<Kind, readonly string[]>> = {
	class: ['export let typed# : $ | undefined ;', 'export interface Wide# ^ extends $ { }'],
	type: [
		'export let typed# : $ | undefined ;',
		'export interface Wide# ^ extends $ { }',
		'export type List# ^ = $ ^ [ ] ;',
		'export function generic# < $ > ( value : $ ) { return ^ value ; }',
	],
	enum: ['export let typed# : $ | undefined ;'],
};

const commonTypeUses = ['export type ^ { $ as TypePublic# } ;', 'export type ^ { $ & } ;'];

/** Returns the ways to use a binding of this kind; only those that need no value where `typeOnly`. */
export function collectUses(kind: Kind, typeOnly: boolean): readonly string[] {
	const types = [...(typeUses[kind] ?? []), ...commonTypeUses];
	const queries = kind === 'type' ? [] : [typeQuery];
	return typeOnly || kind === 'type'
		? [...types, ...queries]
		: [...valueUses[kind], ...commonValueUses, ...types];
}

/** Ways to use a member of a namespace object, where `$` is the member read. */
export function collectMemberUses(kind: Kind, typeOnly: boolean): readonly string[] {
	if (kind === 'type') {
		return ['export let typed# : $ | undefined ;'];
	}
	const values = ['export const value# = $ ;', '[ $ ] . length ;'];
	return typeOnly ? [typeQuery] : [typeQuery, ...values, ...(kind === 'class' ? classUses : [])];
}

/** Ways to use a namespace object as a whole. */
export function collectNamespaceUses(typeOnly: boolean): readonly string[] {
	return typeOnly ? [typeQuery] : ['export const value# = $ ;', 'export const table# = { $ } ;'];
}

/** Whether a use is written in JSX, which a plain TypeScript file cannot hold. */
export function isJsx(use: string): boolean {
	return use.includes('/>') || use.includes('</');
}

/** Statements that use no import, but names that a contract renames to. */
export const otherStatements: readonly string[] = [
	'export const value# = fetch ( ) ;',
	'export const own# = ( load : number ) ^ => load ;',
	'const ?settings = 1 ;',
	'function ?load ( ) { }',
	'export const own# = 1 ;',
];
