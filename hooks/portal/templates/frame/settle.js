// Run by the end of the article: what depends on now is settled before it is painted.
document.dispatchEvent(new Event('settle'));
