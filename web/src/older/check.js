// Stands in index.html before the app. What marks the oldest browsers of build/lowest-browsers.ts:
// looking behind in a pattern came with Safari 16.4, `inset` with Chrome 87.
(function (page) {
  var list = Array.prototype;
  var known;
  var tag = 'script';
  try {
    known = RegExp('(?<=a)b') && window.CSS && CSS.supports('inset', '0');
  } catch (error) {
    known = !error;
  }
  function load(address) {
    page.write('<' + tag + ' src="' + address + '"></' + tag + '>');
  }
  if (!known) load('TOO_OLD');
  else if (
    !list.toSorted ||
    !list.findLast ||
    !list.at ||
    !Object.hasOwn ||
    !AbortSignal.timeout ||
    !CSS.supports('height', '1dvh')
  )
    load('POLYFILLS');
})(document);
