import { expect, it } from 'vitest';

import { fix, lint } from '../../support/lint.js';
import { createRequest } from '../../support/scene.js';

it.each([
	[
		"async function f() {\n\ttry { return await import('./new'); } catch { return await import('./old'); }\n}",
	],
	["let a;\ntry { a = require('./new').B; } catch { a = require('./old').A; }"],
	["let a;\ntry { a = require('./old').A; } catch { if (x) { a = require('./new').B; } }"],
])('a fallback of the canonical module says so, and no fix makes both arms equal: %s', code => {
	const request = createRequest({ code });
	const [message, ...others] = lint(request);
	expect(others).toEqual([]);
	expect(message?.message).toBe(
		"'./old' is legacy, and the fallback of './new' in this try statement. Remove the fallback once './new' is always there. Contract: 'ws'.",
	);
	expect(fix(request).output).toBe(code);
});

it.each([
	[
		"try { require('./old').A(); } finally { require('./new'); }",
		"try { require('./new').B(); } finally { require('./new'); }",
	],
	[
		"try { require('./new'); require('./old').A(); } catch {}",
		"try { require('./new'); require('./new').B(); } catch {}",
	],
	[
		"try { require('./old').A(); } catch { require('./other'); }",
		"try { require('./new').B(); } catch { require('./other'); }",
	],
])('what is no fallback is fixed: %s', (code, output) => {
	expect(fix(createRequest({ code })).output).toBe(output);
});

it('"dynamicImports": "allow" is about import() alone', () => {
	const code = "import('./old').then(m => m.A);\nrequire('./old').A();";
	const request = createRequest({ code, fields: { dynamicImports: 'allow' } });
	expect(lint(request).map(({ line }) => line)).toEqual([2]);
});
