/* Who may see the page, and what a bureau and its agencies see of what was handed in. */
(function () {
  'use strict';
  var EVERY = 15000;
  var STATES = {
    unreadable: '读不了', unrecognised: '不是可核查的表', unfilled: '未填写', errors: '有错误', warnings: '有疑点',
    undecided: '待人工核定', clean: '无问题'
  };
  var STANDINGS = { received: '已收到', accepted: '已接收', returned: '已退回', withdrawn: '已撤销' };
  var ROLES = { bureau: '财政部门', reviewer: '复核人员' };
  var me = null;
  var timer = null;
  var reviews = false;

  function at(id) { return document.getElementById(id); }
  function add(parent, tag, text, kind) {
    var node = document.createElement(tag);
    if (text !== undefined && text !== null) { node.textContent = text; }
    if (kind) { node.className = kind; }
    parent.appendChild(node);
    return node;
  }
  function clear(node) { while (node.firstChild) { node.removeChild(node.firstChild); } }
  function ask(method, path, body, then) {
    var request = new XMLHttpRequest();
    request.open(method, path);
    if (body) { request.setRequestHeader('Content-Type', 'application/json'); }
    request.onload = function () {
      var answer = null;
      try { answer = JSON.parse(request.responseText); } catch (e) { answer = null; }
      then(request.status, answer || {});
    };
    request.onerror = function () { then(0, { error: '连不上程序，请确认它还在运行。' }); };
    request.send(body ? JSON.stringify(body) : null);
  }

  function start() {
    ask('GET', '/api/me', null, function (status, answer) {
      if (status !== 200) { return; }
      me = answer;
      document.dispatchEvent(new CustomEvent('hebiao-who', { detail: me }));
      var stranger = me.role === 'nobody';
      at('login').hidden = !stranger;
      at('dropping').hidden = stranger;
      at('results').hidden = stranger;
      at('board').hidden = !me.board;
      at('mine').hidden = me.role !== 'agency';
      reviews = me.role === 'bureau' || me.role === 'reviewer' || me.board;
      at('spot').hidden = !reviews;
      at('draw').hidden = me.role === 'reviewer';
      who(stranger);
      if (timer) { clearInterval(timer); timer = null; }
      if (stranger) { at('code').focus(); return; }
      refresh();
      if (me.board || reviews || me.role === 'agency') { timer = setInterval(refresh, EVERY); }
    });
  }
  function who(stranger) {
    var place = at('who');
    var name = me.name || ROLES[me.role];
    clear(place);
    place.hidden = stranger || !name;
    if (place.hidden) { return; }
    add(place, 'span', '现在是：' + name + ' ');
    var out = add(place, 'button', '退出');
    out.type = 'button';
    out.addEventListener('click', function () {
      ask('POST', '/api/logout', {}, function () { location.reload(); });
    });
  }
  function refresh() {
    if (document.querySelector('#board textarea')) { return; }
    if (me.board) { ask('GET', '/api/board', null, board); }
    if (reviews) { ask('GET', '/api/sample', null, sample); }
    if (me.role === 'agency') { ask('GET', '/api/files', null, mine); }
  }

  function board(status, answer) {
    if (status === 401) { start(); return; }
    if (status !== 200 || document.querySelector('#board textarea')) { return; }
    var focused = document.activeElement && document.activeElement.getAttribute('data-what');
    at('board-count').textContent = '应报' + answer.due + '家，已报' + answer.reported + '家，未报' +
      (answer.due - answer.reported) + '家。';
    var rows = at('agencies');
    clear(rows);
    answer.agencies.forEach(function (one) {
      var row = add(rows, 'tr');
      add(row, 'th', one.agency).scope = 'row';
      add(row, 'td', one.reported ? (STATES[one.state] || one.state) + (one.errors ? '（错误' + one.errors + '处）' : '')
        : one.state ? '未报（交来的文件' + (STATES[one.state] || one.state) + '）' : '未报', one.reported ? '' : 'missing');
      add(row, 'td', String(one.returns));
      var files = add(row, 'td');
      one.files.forEach(function (each) { file(files, each, true); });
    });
    if (focused) {
      var again = document.querySelector('[data-what="' + focused + '"]');
      if (again) { again.focus(); }
    }
  }
  /* ---- the spot check ---- */
  function sample(status, answer) {
    var none = status === 404;
    if (status !== 200 && !none) { return; }
    at('spot-files').hidden = none;
    at('paper-table').hidden = none;
    if (none) {
      if (me.role === 'reviewer') { at('spot-said').textContent = '财政部门还没有抽取样本。'; }
      return;
    }
    var back = answer.papers.filter(function (one) { return one.returned; }).length;
    at('spot-said').textContent = '全部' + answer.all + '份，抽中' + answer.drawn + '份，发出底稿' + answer.papers.length +
      '份，交回' + back + '份（种子：' + answer.seed + '）。';
    var focused = document.activeElement && document.activeElement.getAttribute('href');
    var rows = at('paper-rows');
    clear(rows);
    answer.papers.forEach(function (one) {
      var row = add(rows, 'tr');
      add(row, 'th', one.number).scope = 'row';
      add(row, 'td', one.agency);
      add(row, 'td', one.project);
      var link = add(add(row, 'td'), 'a', '下载');
      link.href = '/api/papers/' + one.number;
      link.setAttribute('aria-label', '下载' + one.agency + one.project + '的底稿');
      add(row, 'td', one.returned ? '已交回（' + one.file + '）' : '未交回', one.returned ? '' : 'missing');
    });
    var again = focused && document.querySelector('#paper-rows a[href="' + focused + '"]');
    if (again) { again.focus(); }
  }
  at('draw').addEventListener('submit', function (event) {
    event.preventDefault();
    at('spot-said').textContent = '正在抽取，要把全部文件核查一遍，请稍等……';
    ask('POST', '/api/sample', { amount: at('amount').value, seed: at('seed').value }, function (status, answer) {
      if (status !== 200) {
        at('spot-said').textContent = answer.error || '没有抽成，请再试一次。';
        return;
      }
      var told = answer.remarks.concat(answer.problems);
      if (told.length) { add(at('cards'), 'li', '抽取样本：' + told.join('；'), 'card'); }
      refresh();
    });
  });
  document.addEventListener('hebiao-paper', function () { refresh(); });

  function mine(status, answer) {
    if (status === 401) { start(); return; }
    if (status !== 200) { return; }
    clear(at('own'));
    answer.forEach(function (each) { file(add(at('own'), 'li', null, 'card'), each, false); });
    at('mine').hidden = !answer.length;
  }
  function file(parent, one, bureau) {
    var box = add(parent, 'div', null, 'file');
    var link = add(box, 'a', one.name);
    link.href = '/api/files/' + one.id + '/sheet';
    add(box, 'p', (STATES[one.state] || one.state) + ' · ' + STANDINGS[one.standing] +
      (one.opinion ? '：' + one.opinion : ''));
    function action(text, kind) {
      var button = add(box, 'button', text);
      button.type = 'button';
      button.setAttribute('aria-label', text + one.name);
      button.setAttribute('data-what', kind + one.id);
      button.addEventListener('click', function () {
        if (kind === 'return') { opinion(box, one, button); } else { decide(box, one, kind, ''); }
      });
    }
    if (bureau && (one.standing === 'received' || one.standing === 'returned')) { action('接收', 'accept'); }
    if (bureau && (one.standing === 'received' || one.standing === 'accepted')) { action('退回', 'return'); }
    if (one.standing !== 'withdrawn' && (bureau || one.standing !== 'accepted')) { action('撤销', 'withdraw'); }
  }
  function opinion(box, one, button) {
    if (box.querySelector('textarea')) { return; }
    button.disabled = true;
    var form = add(box, 'form');
    var label = add(form, 'label', '退回意见');
    var text = add(label, 'textarea');
    text.maxLength = 2000;
    text.required = true;
    add(form, 'button', '确定退回').type = 'submit';
    var cancel = add(form, 'button', '取消');
    cancel.type = 'button';
    cancel.addEventListener('click', function () { box.removeChild(form); button.disabled = false; button.focus(); });
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      if (text.value.trim()) { decide(box, one, 'return', text.value, form); }
    });
    text.focus();
  }
  function decide(box, one, kind, why, form) {
    ask('POST', '/api/files/' + one.id + '/' + kind, { opinion: why }, function (status, answer) {
      if (status !== 200) { add(box, 'p', answer.error || '没有办成，请再试一次。', 'missing').setAttribute('role', 'alert'); return; }
      if (form) { box.removeChild(form); }
      refresh();
    });
  }

  at('login-form').addEventListener('submit', function (event) {
    event.preventDefault();
    ask('POST', '/api/login', { code: at('code').value }, function (status, answer) {
      at('code').value = '';
      at('login-said').textContent = status === 200 ? '' : answer.error || '没有进入，请再试一次。';
      if (status === 200) { start(); }
    });
  });
  start();
}());
