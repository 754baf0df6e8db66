@echo off
rem Runs Policybook on Windows: finds a JDK, builds the jar where it is missing or older than its sources, and starts it.
rem
rem   policybook COMMAND [options]
rem
rem Paths that are given count from where you stand; content\, templates\ and site\, where none is given, are those
rem beside this file. Exit status is the program's own; 3 where there is no JDK, no Maven, or the build fails.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "JAR=%ROOT%target\policybook.jar"

rem JAVA_HOME, else the JDK of the PATH, else one of the usual places.
set "JDK="
if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JDK for /f "delims=" %%J in ('where java 2^>nul') do call :try "%%~dpJ.."
for %%P in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks") do (
  for /d %%J in ("%%~P\*") do call :try "%%~J"
)
if not defined JDK (
  echo policybook: no JDK 21 or later was found; install one, or set JAVA_HOME to it 1>&2
  exit /b 3
)

set "STALE=yes"
if exist "%JAR%" for /f %%S in ('powershell -NoProfile -Command "$jar = (Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc; $sources = 'src\main', 'schema', 'pom.xml' | ForEach-Object { Join-Path $env:ROOT $_ }; if (@(Get-Item -LiteralPath $sources) + @(Get-ChildItem -Recurse -LiteralPath $sources) | Where-Object { $_.LastWriteTimeUtc -gt $jar } | Select-Object -First 1) { 'yes' } else { 'no' }"') do set "STALE=%%S"
if "%STALE%"=="yes" call :build
if errorlevel 3 exit /b 3

set HOME_OPTION=
if /i not "%CD%\"=="%ROOT%" set HOME_OPTION="-Dpolicybook.home=%ROOT:\=/%"
rem What the program prints is UTF-8; the console's own code page comes back afterwards.
for /f "tokens=2 delims=:." %%C in ('chcp') do set "PAGE=%%C"
chcp 65001 >nul
"%JDK%\bin\java.exe" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m -Djdk.reflect.useNativeAccessorOnly=true -Xlog:disable --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 %HOME_OPTION% -jar "%JAR%" %*
set "STATUS=%ERRORLEVEL%"
chcp %PAGE% >nul
exit /b %STATUS%

rem Takes the folder %1 as the JDK where its file `release` says 21 or later, unless one was taken before.
:try
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  if %%~V GEQ 21 set "JDK=%~f1"
)
exit /b 0

rem Maven may run on an older Java than the program: its toolchain finds the newer one.
:build
where mvn >nul 2>nul
if errorlevel 1 (
  echo policybook: Maven ^(mvn^) is needed to build the program and is not on the PATH; install Maven 3.8 or later 1>&2
  exit /b 3
)
if not defined JAVA_HOME set "JAVA_HOME=%JDK%"
echo policybook: building the program with Maven, because its jar is missing or older than its sources; the first time takes a minute or two 1>&2
pushd "%ROOT%"
call mvn -q -B -Dmaven.test.skip=true package 1>&2 <nul
if errorlevel 1 (
  popd
  echo policybook: the build failed; its messages stand above 1>&2
  exit /b 3
)
rem Maven leaves a jar alone whose classes are the same; it is up to date now all the same.
powershell -NoProfile -Command "(Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc = [DateTime]::UtcNow"
popd
exit /b 0
