/** Style sheet of the page. */
export const pageStyle = `
:root {
	color-scheme: light dark;
	--ground: light-dark(#f6f7f9, #0f1318);
	--card: light-dark(#ffffff, #171c23);
	--line: light-dark(#dfe3e8, #2a323c);
	--ink: light-dark(#1b222b, #e6eaf0);
	--quiet: light-dark(#5a6675, #97a3b3);
	--link: light-dark(#0b5cad, #7ab8ff);
	--code: light-dark(#eef1f5, #222a34);
	--fix: light-dark(#16825d, #3dbb8c);
	--suggestion: light-dark(#c07a0a, #e3a83d);
	--none: light-dark(#7a5bb5, #a98be0);
	--error: light-dark(#c0362c, #ff8177);
	--mono: ui-monospace, 'SF Mono', 'Cascadia Code', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
}
:root[data-theme='light'] { color-scheme: light; }
:root[data-theme='dark'] { color-scheme: dark; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body {
	margin: 0;
	background: var(--ground);
	color: var(--ink);
	font: 15px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif;
}
main, header { max-width: 70rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 2.25rem; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; letter-spacing: -0.01em; }
h2 { margin: 0; font-size: 1.15rem; overflow-wrap: anywhere; }
a { color: var(--link); }
.lead { margin: 0.4rem 0 1.5rem; color: var(--quiet); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.2rem, 1fr)); gap: 0.75rem; margin: 0 0 1rem; }
.tile { padding: 0.8rem 1rem; }
.tile dt { color: var(--quiet); font-size: 0.85rem; }
.tile dd { margin: 0; font-size: 1.6rem; font-weight: 650; font-variant-numeric: tabular-nums; line-height: 1.25; }
.dot { display: inline-block; width: 0.6em; height: 0.6em; border-radius: 50%; margin-right: 0.45em; }
.fix { --tone: var(--fix); }
.suggestion { --tone: var(--suggestion); }
.none { --tone: var(--none); }
.dot, .bar i { background: var(--tone); }
.tools {
	position: sticky;
	top: 0;
	z-index: 1;
	display: flex;
	flex-wrap: wrap;
	align-items: center;
	gap: 0.5rem 1.1rem;
	margin: 0 -0.25rem 1rem;
	padding: 0.7rem 0.25rem;
	background: var(--ground);
}
.tools input[type='search'] {
	flex: 1 1 16rem;
	min-width: 10rem;
	padding: 0.5rem 0.8rem;
	border: 1px solid var(--line);
	border-radius: 8px;
	background: var(--card);
	color: inherit;
	font: inherit;
}
.tools label { display: inline-flex; align-items: center; gap: 0.4rem; white-space: nowrap; }
.tools input[type='checkbox'] { accent-color: var(--tone); margin: 0; }
.tools output { color: var(--quiet); font-variant-numeric: tabular-nums; }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-align: left; }
#theme { padding: 0.4rem 0.75rem; border: 1px solid var(--line); border-radius: 8px; background: var(--card); }
:is(a, button, input, summary):focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.overview { padding: 0.5rem 0; margin: 0 0 1.5rem; list-style: none; }
.overview a { color: inherit; text-decoration: none; }
.row {
	display: grid;
	grid-template-columns: minmax(8rem, 16rem) 1fr 3rem;
	gap: 0.2rem 0.9rem;
	align-items: center;
	width: 100%;
	padding: 0.3rem 1rem;
}
.row:hover { background: var(--code); }
.row b { font-weight: 500; overflow-wrap: anywhere; }
.row span:last-child { text-align: right; font-variant-numeric: tabular-nums; }
.bar { display: flex; gap: 2px; height: 0.7rem; }
.bar i { width: var(--share); min-width: 2px; border-radius: 3px; }
section { margin: 0 0 1.25rem; padding: 1.1rem 0 0.4rem; scroll-margin-top: 4.5rem; }
section > * { padding-left: 1.1rem; padding-right: 1.1rem; }
.head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.8rem; }
.head p { margin: 0; color: var(--quiet); }
.kind { font-size: 0.75rem; color: var(--quiet); text-transform: uppercase; letter-spacing: 0.06em; }
.folders { margin: 0.7rem 0 0.6rem; padding: 0; list-style: none; font-size: 0.9rem; }
.folders .row { padding: 0.15rem 1.1rem; grid-template-columns: minmax(8rem, 22rem) 1fr 3rem; }
.folders b, .path { font-family: var(--mono); font-size: 0.85em; font-weight: 400; }
.file { border-top: 1px solid var(--line); padding-top: 0.55rem; padding-bottom: 0.55rem; }
summary { cursor: pointer; color: var(--quiet); }
summary .path { color: var(--ink); font-weight: 600; overflow-wrap: anywhere; margin: 0 0.5em 0 0.15em; }
.file ul { margin: 0.4rem 0 0.2rem; padding: 0; list-style: none; }
.file li {
	display: grid;
	grid-template-columns: 3.2rem 1fr;
	gap: 0.1rem 0.8rem;
	padding: 0.35rem 0 0.35rem 0.8rem;
	border-left: 3px solid var(--tone);
	margin: 0.35rem 0;
}
.file li > span:first-child { color: var(--quiet); font-family: var(--mono); font-size: 0.85em; padding-top: 0.2em; }
.file li > div { overflow-wrap: anywhere; }
.file li small { grid-column: 2; color: var(--quiet); }
.error { color: var(--error); }
code { font-family: var(--mono); font-size: 0.87em; background: var(--code); border-radius: 4px; padding: 0.1em 0.3em; }
.clean { padding: 2rem; text-align: center; font-size: 1.15rem; }
footer { max-width: 70rem; margin: 0 auto; padding: 0.5rem 1.5rem 2.5rem; color: var(--quiet); font-size: 0.85rem; }
@media (max-width: 40rem) {
	.row, .folders .row { grid-template-columns: 1fr 3rem; }
	.row .bar { grid-row: 2; grid-column: 1 / -1; }
	.file li { grid-template-columns: 1fr; }
	.file li small { grid-column: 1; }
	.tools input[type='search'] { flex-basis: 100%; }
}
@media print { .tools { display: none; } }
`;
