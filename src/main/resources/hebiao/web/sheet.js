/* A cell says where its figure comes from; arrows move from cell to cell. */
(function () {
  'use strict';
  var table = document.getElementById('sheet');
  if (!table) { return; }
  var file = document.body.getAttribute('data-file');
  var sheet = document.body.getAttribute('data-sheet');
  var lines = document.getElementById('lines');
  var asked = 0;
  var chosen = null;

  function say(list) {
    while (lines.firstChild) { lines.removeChild(lines.firstChild); }
    for (var i = 0; i < list.length; i++) {
      var line = document.createElement('p');
      line.textContent = list[i];
      lines.appendChild(line);
    }
  }

  function choose(cell, focus) {
    if (chosen) { chosen.classList.remove('chosen'); }
    chosen = cell;
    cell.classList.add('chosen');
    cell.tabIndex = 0;
    if (focus) { cell.focus(); }
    var told = document.querySelectorAll('#findings .chosen');
    for (var i = 0; i < told.length; i++) { told[i].classList.remove('chosen'); }
    var flags = cell.querySelectorAll('.flag');
    for (var j = 0; j < flags.length; j++) {
      var item = document.getElementById(flags[j].getAttribute('href').substring(1));
      if (item) { item.classList.add('chosen'); }
    }
  }

  function explain(cell) {
    var name = cell.getAttribute('data-cell');
    var mine = ++asked;
    say([name + '：正在查……']);
    var request = new XMLHttpRequest();
    request.open('GET', '/api/files/' + file + '/explain?sheet=' + encodeURIComponent(sheet) + '&cell=' + name);
    request.onload = function () {
      if (mine !== asked) { return; }
      var answer = null;
      try { answer = JSON.parse(request.responseText); } catch (e) { answer = null; }
      if (request.status === 200 && answer && answer.lines) { say(answer.lines); return; }
      say([answer && answer.error ? answer.error : '没有查到，请稍后再试。']);
    };
    request.onerror = function () { if (mine === asked) { say(['连不上程序，请确认它还在运行。']); } };
    request.send();
  }

  function cellOf(node) {
    while (node && node !== table) {
      if (node.tagName === 'TD' && node.getAttribute('data-cell')) { return node; }
      node = node.parentNode;
    }
    return null;
  }

  /* The cells by row and column of the table as drawn, merged ones at each place they cover. */
  var grid = [];
  function index() {
    var rows = table.tBodies[0].rows;
    for (var r = 0; r < rows.length; r++) {
      grid[r] = grid[r] || [];
      var at = 0;
      for (var c = 1; c < rows[r].cells.length; c++) {
        var cell = rows[r].cells[c];
        while (grid[r][at]) { at++; }
        for (var y = 0; y < cell.rowSpan; y++) {
          grid[r + y] = grid[r + y] || [];
          for (var x = 0; x < cell.colSpan; x++) { grid[r + y][at + x] = cell; }
        }
      }
    }
  }
  function move(cell, down, right) {
    for (var r = 0; r < grid.length; r++) {
      for (var c = 0; c < grid[r].length; c++) {
        if (grid[r][c] !== cell) { continue; }
        var y = r; var x = c;
        do { y += down; x += right; } while (grid[y] && grid[y][x] === cell);
        if (grid[y] && grid[y][x]) { choose(grid[y][x], true); }
        return;
      }
    }
  }

  index();
  table.addEventListener('click', function (event) {
    var cell = cellOf(event.target);
    if (!cell || event.target.className === 'flag') { return; }
    choose(cell, true);
    explain(cell);
  });
  table.addEventListener('keydown', function (event) {
    var cell = cellOf(event.target);
    if (!cell || event.target !== cell) { return; }
    var key = event.key;
    if (key === 'ArrowDown') { move(cell, 1, 0); }
    else if (key === 'ArrowUp') { move(cell, -1, 0); }
    else if (key === 'ArrowLeft') { move(cell, 0, -1); }
    else if (key === 'ArrowRight') { move(cell, 0, 1); }
    else if (key === 'Enter' || key === ' ') { explain(cell); }
    else { return; }
    event.preventDefault();
  });
  document.getElementById('findings').addEventListener('click', function (event) {
    var link = event.target;
    if (link.className !== 'to-cell' || link.getAttribute('href').charAt(0) !== '#') { return; }
    var cell = document.getElementById('c-' + link.getAttribute('data-cell'));
    if (cell) { choose(cell, true); explain(cell); }
  });
  if (location.hash.indexOf('#c-') === 0) {
    var start = document.getElementById(location.hash.substring(1));
    if (start) { choose(start, true); explain(start); }
  } else if (table.tBodies[0].rows.length && table.tBodies[0].rows[0].cells[1]) {
    table.tBodies[0].rows[0].cells[1].tabIndex = 0;
  }
}());
