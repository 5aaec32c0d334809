/** Script of the page: the filter, and the switch between light and dark. Without it the page shows everything. */
export const pageScript = `
const search = document.querySelector('#search');
const shown = document.querySelector('#shown');
const boxes = [...document.querySelectorAll('.tools input[type=checkbox]')];
const sections = [...document.querySelectorAll('section')].map(section => ({
	section,
	link: document.querySelector('.overview a[href="#' + section.id + '"]').parentElement,
	count: section.querySelector('.count'),
	files: [...section.querySelectorAll('.file')].map(file => ({
		file,
		rows: [...file.querySelectorAll('li')].map(row => ({
			row,
			text: (section.dataset.name + ' ' + file.dataset.path + ' ' + row.textContent).toLowerCase(),
		})),
	})),
}));

function filterFile({ file, rows }, isShown) {
	let count = 0;
	for (const entry of rows) {
		entry.row.hidden = !isShown(entry);
		count += entry.row.hidden ? 0 : 1;
	}
	file.hidden = count === 0;
	return count;
}

function filterPage() {
	const words = search.value.toLowerCase().split(/\\s+/).filter(word => word !== '');
	const kinds = new Set(boxes.filter(box => box.checked).map(box => box.value));
	const isShown = ({ row, text }) => kinds.has(row.className) && words.every(word => text.includes(word));
	let total = 0;
	for (const { section, link, count, files } of sections) {
		const sum = files.reduce((before, file) => before + filterFile(file, isShown), 0);
		section.hidden = link.hidden = sum === 0;
		count.textContent = sum;
		total += sum;
	}
	shown.textContent = total + ' shown';
}

search.addEventListener('input', filterPage);
for (const box of boxes) {
	box.addEventListener('change', filterPage);
}
for (const button of document.querySelectorAll('.folders button')) {
	button.addEventListener('click', () => {
		search.value = search.value === button.value ? '' : button.value;
		filterPage();
	});
}
const root = document.documentElement;
document.querySelector('#theme').addEventListener('click', () => {
	const isDark = root.dataset.theme === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : root.dataset.theme === 'dark';
	root.dataset.theme = isDark ? 'light' : 'dark';
});
document.querySelector('.tools').hidden = false;
`;
