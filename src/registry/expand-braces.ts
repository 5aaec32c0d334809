/** How many texts the braces of one glob may stand for. */
export const maximumAlternatives = 256;

interface Group {
	readonly start: number;
	readonly commas: number[];
	readonly end: number;
}

/** Returns the texts that a glob's braces stand for, or undefined where there are too many. */
export function expandBraces(text: string): readonly string[] | undefined {
	const expanded = new Set<string>();
	const open = [text];
	let steps = 0;
	for (let next = open.shift(); next !== undefined; next = open.shift()) {
		const choices = splitFirstGroup(next);
		if (choices === undefined) {
			expanded.add(next);
		} else {
			open.unshift(...choices);
		}
		// Equal alternatives keep the set small, so the way there is counted too.
		steps += choices?.length ?? 0;
		if (steps > maximumAlternatives * 2 || expanded.size + open.length > maximumAlternatives) {
			return undefined;
		}
	}
	return [...expanded];
}

function splitFirstGroup(text: string): string[] | undefined {
	const groups = collectGroups(text).filter(({ commas }) => commas.length > 0);
	const group = groups.sort((one, other) => one.start - other.start)[0];
	if (group === undefined) {
		return undefined;
	}
	const { start, commas, end } = group;
	const stops = [start, ...commas, end];
	const choices = stops.slice(1).map((stop, index) => text.slice((stops[index] ?? start) + 1, stop));
	return choices.map(choice => text.slice(0, start) + choice + text.slice(end + 1));
}

/** Braces without a partner stand for themselves. */
function collectGroups(text: string): Group[] {
	const groups: Group[] = [];
	const open: Omit<Group, 'end'>[] = [];
	for (let index = 0; index < text.length; index++) {
		const letter = text[index];
		if (letter === '{') {
			open.push({ start: index, commas: [] });
		} else if (letter === ',') {
			open.at(-1)?.commas.push(index);
		} else if (letter === '}') {
			const group = open.pop();
			groups.push(...(group === undefined ? [] : [{ ...group, end: index }]));
		}
	}
	return groups;
}
