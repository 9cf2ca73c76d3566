@echo off
rem Starts the program that stands beside this file, each command with the options of the Java
rem machine that suit it, as hebiao.sh does. No arguments within brackets: file names have them too.
setlocal
set "jar=%~dp0hebiao.jar"
set "java="
if defined HEBIAO_JAVA set "java=%HEBIAO_JAVA%"
if not defined java if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not defined java for %%f in (java.exe) do set "java=%%~$PATH:f"
if defined java if exist "%java%" goto found
echo 没有找到 Java，请安装 Java 17 或更新的版本。 1>&2
pause
exit /b 64

:found
rem From here on the program speaks UTF-8, and so nothing below may be Chinese.
chcp 65001 >nul

rem Without a command, and over many files: the compiler that pays over time.
set "batch=yes"
set "first=%~1"
if /i "%first%"=="check" set "batch=no"
if /i "%first%"=="fill" set "batch=no"
if /i "%first%"=="explain" set "batch=no"
if /i "%first%"=="rules" set "batch=no"
if defined first if "%first:~0,1%"=="-" set "batch=no"
set "count=0"
call :count %*
if %count% gtr 20 set "batch=yes"
if "%batch%"=="yes" goto batch

set "quick=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable"
set "cache=%HEBIAO_CACHE%"
if not defined cache set "cache=%LOCALAPPDATA%\hebiao"
if not exist "%cache%" mkdir "%cache%" >nul 2>&1
if not exist "%cache%" goto plain

rem The archive of loaded classes holds for this very jar and this very Java: its name has their
rem times and sizes.
set "mark="
for %%f in ("%jar%" "%java%") do call :mark "%%~tf" "%%~zf"
set "mark=%mark:/=%"
set "mark=%mark::=%"
set "mark=%mark: =%"
set "archive=%cache%\hebiao%mark%.jsa"
if exist "%archive%" goto archived
rem Java keeps no classes of a jar whose path has Chinese signs: the copy mostly has none.
copy /y "%jar%" "%cache%\hebiao%mark%.jar" >nul 2>&1
set "copy=%cache%\hebiao%mark%.jar"
if not exist "%copy%" goto plain
set "made=%cache%\hebiao-%RANDOM%%RANDOM%.tmp"
"%java%" %quick% -XX:ArchiveClassesAtExit="%made%" %HEBIAO_JAVA_OPTIONS% -jar "%copy%" %*
set "code=%errorlevel%"
if exist "%made%" move /y "%made%" "%archive%" >nul 2>&1
exit /b %code%

:archived
"%java%" %quick% -Xshare:auto -XX:SharedArchiveFile="%archive%" %HEBIAO_JAVA_OPTIONS% -jar "%cache%\hebiao%mark%.jar" %*
exit /b %errorlevel%

:plain
"%java%" %quick% %HEBIAO_JAVA_OPTIONS% -jar "%jar%" %*
exit /b %errorlevel%

:batch
"%java%" -XX:TieredStopAtLevel=4 %HEBIAO_JAVA_OPTIONS% -jar "%jar%" %*
exit /b %errorlevel%

:mark
set "mark=%mark%-%~1-%~2"
exit /b 0

:count
if "%~1"=="" exit /b 0
set /a count+=1
shift
goto count
