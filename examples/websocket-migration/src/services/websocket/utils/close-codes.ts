const reasons: Record<number, string> = {
	1000: 'normal closure',
	1001: 'going away',
	1006: 'connection lost',
	1008: 'policy violation',
	1011: 'server error',
};

export function describeClose(code: number): string {
	return reasons[code] ?? `code ${code}`;
}

export function isNormalClosure(code: number): boolean {
	return code === 1000 || code === 1001;
}
