/** "Print" prints the page that is being read; without this script it leads to the page that explains printing. */
for (const link of document.querySelectorAll('a[data-print]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    print();
  });
}
