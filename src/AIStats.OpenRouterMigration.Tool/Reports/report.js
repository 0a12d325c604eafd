(function () {
  'use strict';
  var rows = Array.prototype.slice.call(document.querySelectorAll('#findings tbody tr'));
  var count = document.getElementById('count');
  var controls = ['rule', 'severity', 'project', 'outcome'].map(function (name) { return document.getElementById(name); });
  var text = document.getElementById('text');
  function filter() {
    var words = text.value.toLowerCase().split(' ').filter(Boolean);
    var shown = 0;
    rows.forEach(function (row) {
      var fits = controls.every(function (control) { return control.value === '' || row.getAttribute('data-' + control.id) === control.value; });
      var content = row.textContent.toLowerCase();
      fits = fits ? words.every(function (word) { return content.indexOf(word) !== -1; }) : false;
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    count.textContent = shown + ' of ' + rows.length;
  }
  controls.concat(text).forEach(function (control) { control.addEventListener('input', filter); });
  document.getElementById('filters').hidden = false;
  filter();
})();
