/* Workbooks are sent one by one; each gets a card with its result. */
(function () {
  'use strict';
  var AT_ONCE = 3;
  var MOST_FILES = 2000;
  var MOST_BYTES = 50 * 1024 * 1024;
  var SHOWN = 200;
  var KNOWN = /\.(xlsx|xlsm|xltx|xltm|xls|et|zip)$/i;
  var STATES = {
    unfilled: '未填写', errors: '有错误', warnings: '有警告', undecided: '待人工认定', clean: '无问题'
  };
  var KINDS = {
    department: '部门整体支出', project: '项目支出', scoring: '评分表', 'basic-data': '基础数据表',
    questionnaire: '问卷', other: '其他'
  };
  var SEVERITIES = { error: '错误', warning: '警告', notice: '提示' };
  var WAYS = { check: '/api/check?name=', zip: '/api/zip?name=', paper: '/api/papers?name=' };
  var REVIEWS = false;
  var waiting = [];
  var busy = 0;
  var sent = 0;
  var received = 0;
  var failed = 0;
  var years = {};
  var cards = document.getElementById('cards');
  var count = document.getElementById('count');
  var drop = document.getElementById('drop');

  function add(parent, tag, text, kind) {
    var node = document.createElement(tag);
    if (text !== undefined && text !== null) { node.textContent = text; }
    if (kind) { node.className = kind; }
    parent.appendChild(node);
    return node;
  }
  function clear(node) { while (node.firstChild) { node.removeChild(node.firstChild); } }
  function num(value) { return value === null || value === undefined ? '—' : String(value); }
  function percent(part, whole) {
    return part === null || part === undefined || !whole ? '—' : Math.round(1000 * part / whole) / 10 + '%';
  }

  function tell() {
    var text = '已送出' + sent + '份，收到结果' + received + '份';
    if (failed) { text += '，没有送成' + failed + '份'; }
    if (waiting.length || busy) { text += '，还在处理' + (waiting.length + busy) + '份'; }
    count.textContent = text + '。';
    document.getElementById('all').hidden = received === 0 || REVIEWS;
  }

  /* The limits are those of the server, which may have been set otherwise; reviewers hand in papers. */
  document.addEventListener('hebiao-who', function (event) {
    MOST_FILES = event.detail.limits.files;
    MOST_BYTES = event.detail.limits.fileBytes;
    REVIEWS = event.detail.role === 'reviewer';
  });

  /* ---- what was dropped ---- */
  function take(files, papers) {
    var left = 0;
    var kind = papers || REVIEWS ? 'paper' : '';
    for (var i = 0; i < files.length; i++) {
      var file = files[i];
      var name = file.path || file.file.name;
      var bare = name.split('/').pop();
      if (bare.indexOf('~$') === 0 || bare.charAt(0) === '.') { continue; }
      if (sent + waiting.length + busy >= MOST_FILES) { left++; continue; }
      if (!KNOWN.test(bare)) { refuse(name, '不是表格文件（.xlsx、.xlsm、.xls、.et），没有送出。'); continue; }
      if (file.file.size > MOST_BYTES) { refuse(name, '文件超过' + Math.floor(MOST_BYTES / 1048576) + 'MB，没有送出。请删去图片等无关内容后再试。'); continue; }
      if (file.file.size === 0) { refuse(name, '是空文件，没有送出。'); continue; }
      waiting.push({ name: name, file: file.file, card: card(name), kind: kind || (/\.zip$/i.test(bare) ? 'zip' : 'check') });
    }
    if (left) { refuse('另有' + left + '份', '一次最多送' + MOST_FILES + '份，请分批。'); }
    tell();
    next();
  }
  function card(name) {
    var item = add(cards, 'li', null, 'card');
    add(item, 'h2', name);
    add(item, 'p', '等待核查……', 'state');
    return item;
  }
  function refuse(name, why) {
    failed++;
    problem(card(name), name, why);
    tell();
  }
  function problem(item, name, why) {
    clear(item);
    item.className = 'card errors';
    add(item, 'h2', name);
    add(item, 'p', why, 'state');
  }

  function next() {
    while (busy < AT_ONCE && waiting.length) { send(waiting.shift()); }
  }
  function send(job) {
    busy++;
    sent++;
    clear(job.card);
    add(job.card, 'h2', job.name);
    var state = add(job.card, 'p', '正在送出……', 'state');
    var bar = add(job.card, 'progress');
    bar.max = job.file.size || 1;
    bar.value = 0;
    bar.setAttribute('aria-label', job.name + '的进度');
    var request = new XMLHttpRequest();
    request.open('POST', WAYS[job.kind] + encodeURIComponent(job.name));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = function (event) { bar.value = event.loaded; };
    request.upload.onload = function () { state.textContent = '正在核查……'; bar.removeAttribute('value'); };
    request.onload = function () {
      var answer = null;
      try { answer = JSON.parse(request.responseText); } catch (e) { answer = null; }
      if (request.status === 429 || request.status === 503) {
        state.textContent = '程序正忙，稍后自动再送……';
        busy--;
        sent--;
        setTimeout(function () { waiting.unshift(job); next(); tell(); }, 1500);
        return;
      }
      if (request.status === 401) { location.reload(); return; }
      if (request.status === 200 && answer && job.kind === 'zip') { unpacked(job, answer); }
      else if (request.status === 200 && answer && job.kind === 'paper') { received++; paper(job.card, job.name, answer); }
      else if (request.status === 200 && answer) { received++; show(job.card, job.name, answer); }
      else { failed++; problem(job.card, job.name, (answer && answer.error) || '没有收到结果，请再试一次。'); }
      done();
    };
    request.onerror = function () {
      failed++;
      problem(job.card, job.name, '没有送成：连接断了，或文件超过上限。请确认程序还在运行后再试。');
      done();
    };
    request.send(job.file);
    function done() { busy--; tell(); next(); }
  }
  function unpacked(job, answer) {
    job.card.parentNode.removeChild(job.card);
    sent += answer.files.length - 1;
    for (var i = 0; i < answer.files.length; i++) {
      received++;
      show(card(answer.files[i].file), answer.files[i].file, answer.files[i]);
    }
    for (var j = 0; j < answer.refused.length; j++) { refuse(job.name + '/' + answer.refused[j].name, answer.refused[j].reason); }
  }

  function paper(item, name, answer) {
    clear(item);
    item.className = 'card ' + (answer.findings.length ? 'warnings' : 'clean');
    add(item, 'h2', name);
    add(item, 'p', (answer.paper ? '底稿' + answer.paper : '意见反馈表') + '已收下' +
      (answer.findings.length ? '，有' + answer.findings.length + '处要看：' : '，没有发现问题。'), 'state');
    var list = add(item, 'ul', null, 'findings');
    answer.findings.forEach(function (one) {
      var line = add(list, 'li', null, one.severity);
      add(line, 'span', SEVERITIES[one.severity], 'severity');
      line.appendChild(document.createTextNode((one.place ? one.place + ' ' : '') + one.message));
    });
    document.dispatchEvent(new Event('hebiao-paper'));
  }

  /* ---- a card ---- */
  function worst(answer) {
    var order = ['errors', 'warnings', 'unfilled', 'undecided', 'clean'];
    var state = 'clean';
    for (var i = 0; i < answer.findings.length; i++) {
      var of = answer.findings[i].severity === 'error' ? 'errors' : answer.findings[i].severity === 'warning' ? 'warnings' : 'clean';
      if (order.indexOf(of) < order.indexOf(state)) { state = of; }
    }
    for (var j = 0; j < answer.forms.length; j++) {
      if (answer.forms[j].state && order.indexOf(answer.forms[j].state) < order.indexOf(state)) { state = answer.forms[j].state; }
    }
    return state;
  }
  function show(item, name, answer) {
    clear(item);
    item.id = 'file-' + answer.id;
    add(item, 'h2', name);
    if (answer.outcome === 'unreadable' || answer.outcome === 'unrecognised') {
      item.className = 'card errors';
      add(item, 'p', answer.outcome === 'unreadable' ? '读不了' : '不是可核查的表', 'state');
      if (answer.message) { add(item, 'p', answer.message); }
      if (answer.outcome === 'unrecognised') { links(item, answer, false); }
      return;
    }
    var state = worst(answer);
    item.className = 'card ' + state;
    add(item, 'p', STATES[state] + counts(answer), 'state');
    if (answer.message) { add(item, 'p', answer.message, 'note'); }
    older(item, answer);
    if (answer.previous) { compare(item, answer); }
    for (var i = 0; i < answer.forms.length; i++) { form(item, answer.forms[i]); }
    findings(item, answer);
    links(item, answer, true);
  }
  function counts(answer) {
    var n = { error: 0, warning: 0, notice: 0 };
    for (var i = 0; i < answer.findings.length; i++) { n[answer.findings[i].severity]++; }
    return '：错误' + n.error + '处，警告' + n.warning + '处，提示' + n.notice + '处';
  }
  /* Most of what is dropped together is of one year; what is older may be the wrong file. */
  function older(item, answer) {
    for (var i = 0; i < answer.forms.length; i++) {
      var year = answer.forms[i].year;
      if (!year) { continue; }
      years[year] = (years[year] || 0) + 1;
      var newest = Math.max.apply(null, Object.keys(years).map(Number));
      if (year < newest) {
        add(item, 'p', '这是' + year + '年度的表，同时放入的还有' + newest + '年度的：请确认没有拿错。', 'note');
        return;
      }
    }
  }
  function form(item, one) {
    var box = add(item, 'div', null, 'form');
    var who = one.agency || '（没有写单位）';
    add(box, 'h3', who + (one.project ? ' · ' + one.project : '') + (one.year ? ' · ' + one.year + '年度' : '') +
      ' · ' + (KINDS[one.kind] || one.kind) + '（' + one.sheet + '）' + (one.state ? ' · ' + STATES[one.state] : ''));
    if (one.kind === 'basic-data' || one.kind === 'questionnaire') { return; }
    var list = add(box, 'dl', null, 'figures');
    function pair(name, value) {
      var line = add(list, 'div');
      add(line, 'dt', name);
      add(line, 'dd', value);
    }
    var computed = one.computed || {};
    var declared = one.declared || {};
    pair('自评得分', num(declared.score));
    pair('核算得分', num(computed.score));
    if (computed.lowest !== null && computed.lowest !== undefined && computed.lowest !== computed.highest) {
      pair('可能范围', num(computed.lowest) + '～' + num(computed.highest));
    }
    pair('规则核算占比', percent(computed.byRule, computed.weight || declared.weight));
    pair('等级', num(computed.grade || declared.grade));
  }
  function findings(item, answer) {
    if (!answer.findings.length) { return; }
    var list = add(item, 'ul', null, 'findings');
    var order = { error: 0, warning: 1, notice: 2 };
    var sorted = answer.findings.map(function (one, i) { return { one: one, i: i }; }).sort(function (a, b) {
      return order[a.one.severity] - order[b.one.severity] || a.i - b.i;
    });
    for (var i = 0; i < sorted.length && i < SHOWN; i++) {
      var one = sorted[i].one;
      var line = add(list, 'li', null, one.severity);
      add(line, 'span', SEVERITIES[one.severity], 'severity');
      if (one.cell) {
        var link = add(line, 'a', one.sheet + '!' + one.cell);
        link.href = '/api/files/' + answer.id + '/sheet?sheet=' + encodeURIComponent(one.sheet) + '&cell=' + one.cell + '#c-' + one.cell;
        line.appendChild(document.createTextNode(' '));
      }
      line.appendChild(document.createTextNode(one.message + (one.diagnosis ? '（' + one.diagnosis + '）' : '')));
    }
    if (sorted.length > SHOWN) { add(item, 'p', '还有' + (sorted.length - SHOWN) + '条，请看批注副本。'); }
  }
  function links(item, answer, copies) {
    var line = add(item, 'p', null, 'links');
    function link(text, what) {
      var a = add(line, 'a', text);
      a.href = '/api/files/' + answer.id + '/' + what;
      return a;
    }
    link('查看表格', 'sheet');
    if (copies) {
      link('下载批注副本', 'annotated');
      link('下载补填副本', 'fill');
    }
  }

  /* ---- a corrected file ---- */
  function key(one) { return one.code + '|' + one.sheet + '|' + one.cell; }
  function compare(item, answer) {
    var place = add(item, 'p', '正在与上一次比较……', 'change');
    var request = new XMLHttpRequest();
    request.open('GET', '/api/files/' + answer.previous.id);
    request.onload = function () {
      var before = null;
      try { before = JSON.parse(request.responseText); } catch (e) { before = null; }
      if (request.status !== 200 || !before || !before.findings) { place.textContent = ''; return; }
      var then = {};
      var now = {};
      var corrected = 0; var still = 0; var fresh = 0;
      before.findings.forEach(function (one) { then[key(one)] = true; });
      answer.findings.forEach(function (one) { now[key(one)] = true; });
      Object.keys(then).forEach(function (one) { if (now[one]) { still++; } else { corrected++; } });
      Object.keys(now).forEach(function (one) { if (!then[one]) { fresh++; } });
      place.textContent = '与上一次相比：已改正' + corrected + '处，仍未改' + still + '处，新出现' + fresh + '处。';
    };
    request.onerror = function () { place.textContent = ''; };
    request.send();
  }

  /* ---- dropping ---- */
  function listed(list) {
    var files = [];
    for (var i = 0; i < list.length; i++) {
      files.push({ file: list[i], path: list[i].webkitRelativePath || list[i].name });
    }
    return files;
  }
  /* A folder gives its entries a hundred at a time, until it gives none. */
  function walk(entry, path, found, finished) {
    if (entry.isFile) {
      entry.file(function (file) { found.push({ file: file, path: path + file.name }); finished(); },
        function () { refuse(path + entry.name, '读不到这个文件，没有送出。'); finished(); });
      return;
    }
    var reader = entry.createReader();
    var open = 1;
    function one() { if (--open === 0) { finished(); } }
    function more() {
      reader.readEntries(function (entries) {
        if (!entries.length) { one(); return; }
        open += entries.length;
        for (var i = 0; i < entries.length; i++) { walk(entries[i], path + entry.name + '/', found, one); }
        more();
      }, function () { refuse(path + entry.name, '读不到这个文件夹，其中的文件可能没有送全。'); one(); });
    }
    more();
  }
  drop.addEventListener('dragover', function (event) { event.preventDefault(); drop.className = 'over'; });
  drop.addEventListener('dragleave', function () { drop.className = ''; });
  document.addEventListener('dragover', function (event) { event.preventDefault(); });
  document.addEventListener('drop', function (event) {
    event.preventDefault();
    drop.className = '';
    var items = event.dataTransfer.items;
    var entries = [];
    for (var i = 0; items && i < items.length; i++) {
      var entry = items[i].webkitGetAsEntry ? items[i].webkitGetAsEntry() : null;
      if (entry) { entries.push(entry); }
    }
    if (!entries.length) { take(listed(event.dataTransfer.files)); return; }
    var found = [];
    var open = entries.length;
    entries.forEach(function (one) {
      walk(one, '', found, function () { if (--open === 0) { take(found); } });
    });
  });
  function chooser(button, input, papers) {
    var field = document.getElementById(input);
    document.getElementById(button).addEventListener('click', function () { field.click(); });
    field.addEventListener('change', function () { take(listed(field.files), papers); field.value = ''; });
  }
  chooser('choose', 'files');
  chooser('choose-folder', 'folder');
  chooser('choose-papers', 'papers', true);
  document.getElementById('print').addEventListener('click', function () { window.print(); });
}());
