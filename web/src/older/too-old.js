// For browsers older than build/lowest-browsers.ts: old syntax only. One sentence instead of a page
// that never opens.
(function () {
  function say() {
    var isApple = /iPhone|iPad|iPod|Macintosh/.test(navigator.userAgent);
    document.body.innerHTML =
      '<div class="first"><div class="first-bar">Lên Sàn</div>' +
      '<main><h1>Trình duyệt này cũ quá</h1><p>' +
      (isApple
        ? 'Vào Cài đặt, Cài đặt chung, Cập nhật phần mềm để cập nhật máy, rồi mở lại Lên Sàn.'
        : 'Vào CH Play, tìm “Chrome”, bấm Cập nhật, rồi mở lại Lên Sàn bằng Chrome.') +
      '</p><p>Những gì đã lưu trong máy vẫn còn nguyên.</p></main></div>';
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', say);
  else say();
})();
